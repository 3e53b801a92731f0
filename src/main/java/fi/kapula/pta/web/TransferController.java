package fi.kapula.pta.web;

import fi.kapula.people.PersonCard;
import fi.kapula.pta.CoachingTransfer;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Group;
import fi.kapula.shared.Missing;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving a client to another coach. Asks first, so that it works without scripts. */
@Controller
@RequestMapping("/cases/{key:PTA-\\d+-\\d+}/transfer")
class TransferController {

    private final CoachingTransfer transfer;
    private final CurrentUser currentUser;

    TransferController(CoachingTransfer transfer, CurrentUser currentUser) {
        this.transfer = transfer;
        this.currentUser = currentUser;
    }

    @GetMapping
    String ask(@PathVariable String key, Model model) {
        List<PersonCard> coaches = transfer.coaches(currentUser.id(), key);
        if (coaches.isEmpty()) {
            throw Missing.page();
        }
        model.addAttribute("key", key);
        model.addAttribute("client", transfer.client(currentUser.id(), key).orElseThrow(Missing::page));
        model.addAttribute("back", back(key));
        model.addAttribute("coaches", coaches);
        return "pta/transfer";
    }

    @PostMapping
    String transfer(
            @PathVariable String key, @RequestParam(defaultValue = "") String coach, RedirectAttributes redirect) {
        if (!transfer.transfer(currentUser.id(), key, coach)) {
            throw Missing.page();
        }
        redirect.addFlashAttribute("notice", "pta.transfer.done");
        return "redirect:" + back(key);
    }

    /** Whoever only leads the team reads no case. */
    private String back(String key) {
        boolean reads = currentUser.member().filter(person -> person.groups().contains(Group.COACH)).isPresent();
        return reads ? "/cases/" + key : "/coachings/team/clients";
    }
}
