package fi.kapula.pta.web;

import fi.kapula.pta.AccessReport;
import fi.kapula.pta.CoachingPages;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A client's coaching, and who has read it. */
@Controller
@RequestMapping("/cases/{key:PTA-\\d+-\\d+}")
class CoachingController {

    private final CoachingPages pages;
    private final AccessReport access;
    private final CurrentUser currentUser;

    CoachingController(CoachingPages pages, AccessReport access, CurrentUser currentUser) {
        this.pages = pages;
        this.access = access;
        this.currentUser = currentUser;
    }

    @GetMapping
    String coaching(@PathVariable String key, Model model) {
        model.addAttribute("page", pages.page(reader(), key).orElseThrow(Missing::page));
        return "pta/coaching";
    }

    @GetMapping("/access")
    String access(@PathVariable String key, @RequestParam(required = false) Long before, Model model) {
        model.addAttribute("page", access.of(reader(), key, before).orElseThrow(Missing::page));
        return "pta/access";
    }

    private Member reader() {
        return currentUser.member().orElseThrow(Missing::page);
    }
}
