package fi.kapula.security.web;

import fi.kapula.people.OwnPassword;
import fi.kapula.people.PasswordWeakness;
import fi.kapula.people.SignIn;
import fi.kapula.people.SignIn.Attempt;
import fi.kapula.people.SignIn.Result;
import fi.kapula.security.CurrentUser;
import fi.kapula.security.OwnSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes one's own password. The page never shows again what was typed into it. */
@Controller
@RequestMapping("/mine/password")
class PasswordController {

    private final OwnPassword passwords;
    private final SignIn signIn;
    private final CurrentUser currentUser;
    private final OwnSession session;
    private final MessageSource messages;

    PasswordController(
            OwnPassword passwords,
            SignIn signIn,
            CurrentUser currentUser,
            OwnSession session,
            MessageSource messages) {
        this.passwords = passwords;
        this.signIn = signIn;
        this.currentUser = currentUser;
        this.session = session;
        this.messages = messages;
    }

    @GetMapping
    String ask(Model model) {
        return page(Map.of(), model);
    }

    @PostMapping
    String change(
            PasswordForm typed,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String person = currentUser.id();
        Map<String, String> wrong = problems(person, typed);
        Attempt attempt = attempt(person, typed, wrong.isEmpty());
        Map<String, String> problems = new LinkedHashMap<>();
        if (attempt.result() != Result.CORRECT) {
            String problem = typed.current().isEmpty() ? "missing" : attempt.result().name();
            problems.put("current", "mine.password.problem.current." + problem);
        }
        problems.putAll(wrong);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(problems, model);
        }
        session.goOn(person, attempt.stamp(), request, response);
        redirect.addFlashAttribute("notice", "mine.password.changed");
        return "redirect:/mine";
    }

    /** Also asks about the current one where the new one is refused: whoever types all again shall know of both. */
    private Attempt attempt(String person, PasswordForm typed, boolean acceptable) {
        if (typed.current().isEmpty()) {
            return new Attempt(Result.WRONG, null);
        }
        return acceptable
                ? passwords.change(person, typed.current(), typed.next())
                : signIn.attempt(person, typed.current());
    }

    private Map<String, String> problems(String person, PasswordForm typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (typed.next().isEmpty()) {
            problems.put("next", "mine.password.problem.missing");
        } else if (typed.next().equals(typed.current())) {
            problems.put("next", "mine.password.problem.same");
        } else {
            passwords.weakness(person, typed.next())
                    .ifPresent(weakness -> problems.put("next", "mine.password.problem." + weakness));
        }
        if (!typed.again().equals(typed.next())) {
            problems.put("again", "mine.password.problem.again");
        }
        return problems;
    }

    /** @param problems keys of texts by field */
    private String page(Map<String, String> problems, Model model) {
        Object[] limits = {PasswordWeakness.SHORTEST, PasswordWeakness.LONGEST};
        Map<String, String> texts = new LinkedHashMap<>();
        problems.forEach((field, key) ->
                texts.put(field, messages.getMessage(key, limits, currentUser.language().locale())));
        model.addAttribute("userId", currentUser.id());
        model.addAttribute("problems", texts);
        model.addAttribute("shortest", PasswordWeakness.SHORTEST);
        return "mine/password";
    }
}
