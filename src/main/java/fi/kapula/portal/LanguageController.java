package fi.kapula.portal;

import fi.kapula.people.OwnSettings;
import fi.kapula.shared.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The language switch: screens and mails are in a person's own language from then on. */
@Controller
class LanguageController {

    private final OwnSettings settings;

    LanguageController(OwnSettings settings) {
        this.settings = settings;
    }

    /** @param here the page that the switch stood on */
    @PostMapping("/language")
    String choose(Visitor visitor, @RequestParam Language language, @RequestParam(defaultValue = "/") String here) {
        settings.choose(visitor.id(), language);
        return "redirect:" + (isOwnPage(here) ? here : "/");
    }

    /** Nobody is sent elsewhere by a link that somebody else has made. */
    private static boolean isOwnPage(String path) {
        return path.matches("/([\\w-][\\w./?=&%-]*)?");
    }
}
