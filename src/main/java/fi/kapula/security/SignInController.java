package fi.kapula.security;

import fi.kapula.people.DemoPeople;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.Directory;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Group;
import fi.kapula.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** The sign-in page, and the token that our own scripts send with what they change. */
@Controller
class SignInController {

    /** @param groups those that say more than that the person is an employee */
    record DemoUser(String id, String password, String name, String title, String unit, List<String> groups) {}

    record Token(String headerName, String parameterName, String token) {}

    private final CurrentUser currentUser;
    private final People people;
    private final Directory directory;
    private final ObjectProvider<DemoPeople> demo;

    SignInController(CurrentUser currentUser, People people, Directory directory, ObjectProvider<DemoPeople> demo) {
        this.currentUser = currentUser;
        this.people = people;
        this.directory = directory;
        this.demo = demo;
    }

    @GetMapping("/login")
    String signIn(Locale locale, Model model) {
        if (currentUser.member().isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("language", Language.of(locale));
        model.addAttribute("languages", Language.values());
        model.addAttribute("demoUsers", demoUsers());
        return "login";
    }

    @GetMapping("/api/csrf")
    @ResponseBody
    Token token(CsrfToken token) {
        return new Token(token.getHeaderName(), token.getParameterName(), token.getToken());
    }

    private List<DemoUser> demoUsers() {
        DemoPeople all = demo.getIfAvailable();
        if (all == null) {
            return List.of();
        }
        Map<String, PersonCard> there = people.persons(all.ids());
        Map<String, Set<String>> groups =
                directory.members().stream().collect(Collectors.toMap(Member::id, Member::groups));
        return all.ids().stream()
                .filter(groups::containsKey)
                .map(id -> demoUser(there.get(id), groups.get(id)))
                .toList();
    }

    private static DemoUser demoUser(PersonCard card, Set<String> groups) {
        List<String> telling = groups.stream()
                .filter(group -> !group.equals(Group.EMPLOYEE))
                .sorted()
                .toList();
        return new DemoUser(
                card.id(), DemoPeople.passwordOf(card.id()), card.name(), card.title(), card.unitName(), telling);
    }
}
