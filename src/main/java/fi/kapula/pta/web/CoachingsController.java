package fi.kapula.pta.web;

import fi.kapula.pta.CoachingList;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Group;
import fi.kapula.shared.Missing;
import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A coach's clients with those of the team, or a client's own periods. */
@Controller
class CoachingsController {

    private final CoachingList coachings;
    private final CurrentUser currentUser;

    CoachingsController(CoachingList coachings, CurrentUser currentUser) {
        this.coachings = coachings;
        this.currentUser = currentUser;
    }

    @GetMapping("/coachings")
    String list(Model model) {
        Member reader = currentUser
                .member()
                .filter(member -> !Collections.disjoint(member.groups(), Set.of(Group.COACH, Group.CLIENT)))
                .orElseThrow(Missing::page);
        model.addAttribute("rows", coachings.of(reader));
        return "pta/coachings";
    }
}
