package fi.kapula.pta.web;

import fi.kapula.pta.CoachingEnding;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Missing;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ending a coaching before its last day. Asks first, so that it works without scripts. */
@Controller
@RequestMapping("/cases/{key:PTA-\\d+-\\d+}/ending")
class EndingController {

    private final CoachingEnding ending;
    private final CurrentUser currentUser;

    EndingController(CoachingEnding ending, CurrentUser currentUser) {
        this.ending = ending;
        this.currentUser = currentUser;
    }

    @GetMapping
    String ask(@PathVariable String key, Model model, RedirectAttributes redirect) {
        CoachingEnding.Page page = ending.page(reader(), key).orElseThrow(Missing::page);
        if (page.over()) {
            return back(key, "pta.ending.over", redirect);
        }
        model.addAttribute("page", page);
        model.addAttribute("longest", CoachingEnding.LONGEST_REASON);
        return "pta/ending";
    }

    @PostMapping
    String end(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        CoachingEnding.Outcome outcome = ending.end(reader().id(), key, reason).orElseThrow(Missing::page);
        if (outcome != CoachingEnding.Outcome.NO_REASON) {
            boolean ended = outcome == CoachingEnding.Outcome.ENDED;
            return back(key, ended ? "pta.ending.done" : "pta.ending.over", redirect);
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("wrong", true);
        model.addAttribute("reason", reason);
        return ask(key, model, redirect);
    }

    private static String back(String key, String notice, RedirectAttributes redirect) {
        redirect.addFlashAttribute("notice", notice);
        return "redirect:/cases/" + key;
    }

    private Member reader() {
        return currentUser.member().orElseThrow(Missing::page);
    }
}
