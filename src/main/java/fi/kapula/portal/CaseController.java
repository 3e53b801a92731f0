package fi.kapula.portal;

import fi.kapula.application.ApplicationService;
import fi.kapula.application.ApplicationState;
import fi.kapula.notes.NotesService;
import fi.kapula.shared.DomainException;
import fi.kapula.shared.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A case, and withdrawing it. */
@Controller
class CaseController {

    private final CasePages pages;
    private final ApplicationService applications;
    private final NotesService notes;
    private final TaskPages tasks;

    CaseController(CasePages pages, ApplicationService applications, NotesService notes, TaskPages tasks) {
        this.pages = pages;
        this.tasks = tasks;
        this.applications = applications;
        this.notes = notes;
    }

    /** A case of work supervision; coachings have a page of their own. */
    @GetMapping("/cases/{key:(?!PTA-).*}")
    String show(@PathVariable String key, @RequestParam(required = false) Integer before, Visitor visitor, Model model) {
        CasePage page = pages.of(visitor, key, before).orElseThrow(Missing::page);
        model.addAttribute("page", page);
        model.addAttribute("steps", tasks.inOneStep(visitor, page.tasks()));
        model.addAttribute("ownNotes", visitor.isSupervisor() && notes.notebook(visitor.id(), key).isPresent());
        return "case";
    }

    /** Asks first, so that it works without scripts. */
    @GetMapping("/cases/{key}/withdrawal")
    String askWithdrawal(@PathVariable String key, Visitor visitor, Model model) {
        CasePage page = page(key, visitor);
        Missing.unless(page.applicant());
        if (!page.withdrawable()) {
            return toCase(page);
        }
        model.addAttribute("page", page);
        return "withdrawal";
    }

    @PostMapping("/cases/{key}/withdrawal")
    String withdraw(@PathVariable String key, Visitor visitor, RedirectAttributes redirect) {
        CasePage page = page(key, visitor);
        Missing.unless(page.applicant());
        try {
            applications.requestWithdrawal(page.businessKey(), visitor.id());
        } catch (DomainException refused) {
            // Whoever clicks twice has what they wanted.
            if (page(key, visitor).standing().state() != ApplicationState.WITHDRAWN) {
                throw refused;
            }
        }
        redirect.addFlashAttribute("notice", "portal.withdrawal.done");
        return toCase(page);
    }

    private CasePage page(String key, Visitor visitor) {
        return pages.of(visitor, key, null).orElseThrow(Missing::page);
    }

    private static String toCase(CasePage page) {
        return "redirect:/cases/" + page.businessKey();
    }
}
