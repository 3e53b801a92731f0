package fi.kapula.portal;

import fi.kapula.combination.CombinationProcess;
import fi.kapula.combination.CombinationService;
import fi.kapula.shared.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Beginning to combine applications, and taking a combined case apart. For coordinators. */
@Controller
class CombinationController {

    private final CasePages pages;
    private final CombinationService combinations;
    private final CombinationProcess process;

    CombinationController(CasePages pages, CombinationService combinations, CombinationProcess process) {
        this.pages = pages;
        this.combinations = combinations;
        this.process = process;
    }

    @PostMapping("/combinations")
    String begin(Visitor visitor) {
        Missing.unless(visitor.isCoordinator());
        return "redirect:/tasks/" + process.begin(visitor.id());
    }

    /** Asks first, so that it works without scripts. */
    @GetMapping("/cases/{key}/taking-apart")
    String ask(@PathVariable String key, Visitor visitor, Model model) {
        CasePage page = page(key, visitor);
        if (!page.divisible()) {
            return toCase(page);
        }
        model.addAttribute("page", page);
        return "taking-apart";
    }

    @PostMapping("/cases/{key}/taking-apart")
    String takeApart(@PathVariable String key, Visitor visitor, RedirectAttributes redirect) {
        CasePage page = page(key, visitor);
        combinations.requestTakingApart(page.businessKey(), visitor.id());
        redirect.addFlashAttribute("notice", "portal.takingApart.done");
        return toCase(page);
    }

    private CasePage page(String key, Visitor visitor) {
        CasePage page = pages.of(visitor, key, null).orElseThrow(Missing::page);
        Missing.unless(visitor.isCoordinator() && page.isCombination());
        return page;
    }

    private static String toCase(CasePage page) {
        return "redirect:/cases/" + page.businessKey();
    }
}
