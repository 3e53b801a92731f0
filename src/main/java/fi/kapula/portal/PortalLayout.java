package fi.kapula.portal;

import fi.kapula.pta.TeamPages;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Language;
import fi.kapula.shared.Missing;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What {@code layout.html} needs on every page, those of other modules too, which know nothing of the portal. */
@ControllerAdvice(
        basePackages = {
            "fi.kapula.portal",
            "fi.kapula.notes",
            "fi.kapula.meeting.web",
            "fi.kapula.people",
            "fi.kapula.pta.web",
            "fi.kapula.security.web"
        })
class PortalLayout {

    private final CurrentUser currentUser;
    private final TeamPages teams;

    PortalLayout(CurrentUser currentUser, TeamPages teams) {
        this.currentUser = currentUser;
        this.teams = teams;
    }

    @ModelAttribute
    Visitor visitor() {
        Member member = currentUser.member().orElseThrow(Missing::page);
        return new Visitor(member, teams.isFor(member));
    }

    /** A request cannot say who the visitor is. */
    @InitBinder("visitor")
    void bindNothing(WebDataBinder binder) {
        binder.setDisallowedFields("*");
    }

    @ModelAttribute("languages")
    Language[] languages() {
        return Language.values();
    }

    /** Where the language switch comes back to. */
    @ModelAttribute("here")
    String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getMethod().equals("GET") ? request.getServletPath() + (query == null ? "" : "?" + query) : "/";
    }
}
