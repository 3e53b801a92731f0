package fi.kapula.pta.web;

import fi.kapula.pta.TeamClients;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Group;
import fi.kapula.shared.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom a lead's team coaches. A page of its own, so that no name stands beside the figures. */
@Controller
class TeamClientsController {

    private final TeamClients clients;
    private final CurrentUser currentUser;

    TeamClientsController(TeamClients clients, CurrentUser currentUser) {
        this.clients = clients;
        this.currentUser = currentUser;
    }

    @GetMapping("/coachings/team/clients")
    String clients(Model model) {
        Member lead = currentUser
                .member()
                .filter(member -> member.groups().contains(Group.TEAM_LEAD))
                .orElseThrow(Missing::page);
        model.addAttribute("rows", clients.of(lead));
        return "pta/team-clients";
    }
}
