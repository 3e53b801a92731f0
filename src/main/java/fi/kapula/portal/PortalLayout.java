package fi.kapula.portal;

import fi.kapula.security.CurrentUser;
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

    PortalLayout(CurrentUser currentUser) {
        this.currentUser = currentUser;
    }

    @ModelAttribute
    Visitor visitor() {
        return new Visitor(currentUser.member().orElseThrow(Missing::page));
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
