package fi.kapula.pta.web;

import fi.kapula.pta.TeamPages;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A team lead's page: what is late, and figures without answers; the figures for the unit's manager. */
@Controller
class TeamController {

    private final TeamPages pages;
    private final CurrentUser currentUser;

    TeamController(TeamPages pages, CurrentUser currentUser) {
        this.pages = pages;
        this.currentUser = currentUser;
    }

    @GetMapping("/coachings/team")
    String team(Model model) {
        model.addAttribute("team", currentUser.member().flatMap(pages::of).orElseThrow(Missing::page));
        return "pta/team";
    }
}
