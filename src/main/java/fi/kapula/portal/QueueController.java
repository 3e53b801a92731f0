package fi.kapula.portal;

import fi.kapula.application.ApplicationKind;
import fi.kapula.shared.Missing;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.RequestParam;

/** The applications that have no supervisor yet, and what needs attention, for coordinators. */
@Controller
class QueueController {

    private final QueuePages pages;
    private final Worries worries;

    QueueController(QueuePages pages, Worries worries) {
        this.pages = pages;
        this.worries = worries;
    }

    /** A choice that says "all" is none. */
    @InitBinder
    void emptyIsNone(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(true));
    }

    /** The page is found by an address that can be kept; the words in it name a case, and tell nothing of what is in it. */
    @GetMapping("/queue")
    String queue(
            Visitor visitor,
            @RequestParam(required = false) QueueForm.Show state,
            @RequestParam(required = false) ApplicationKind kind,
            @RequestParam(required = false) String unit,
            @RequestParam(required = false) String words,
            @RequestParam(required = false) Integer weeks,
            @RequestParam(defaultValue = "0") long waiting,
            @RequestParam(defaultValue = "0") long proposed,
            Model model) {
        Missing.unless(visitor.isCoordinator());
        QueueForm form = new QueueForm(state, kind, unit, words, weeks);
        model.addAttribute("queue", pages.of(visitor, form, waiting, proposed));
        model.addAttribute("waitingFrom", waiting == 0 ? null : waiting);
        model.addAttribute("proposedFrom", proposed == 0 ? null : proposed);
        return "queue";
    }

    @GetMapping("/attention")
    String attention(
            Visitor visitor,
            @RequestParam(required = false) Worry.Reason reason,
            @RequestParam(required = false) String after,
            Model model) {
        Missing.unless(visitor.isCoordinator());
        model.addAttribute("groups", worries.groups(visitor, reason, after));
        model.addAttribute("after", after);
        return "attention";
    }
}
