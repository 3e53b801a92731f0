package fi.kapula.portal;

import fi.kapula.shared.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The supervisors and their room, for coordinators. */
@Controller
class SupervisorController {

    private final SupervisorRows rows;

    SupervisorController(SupervisorRows rows) {
        this.rows = rows;
    }

    @GetMapping("/supervisors")
    String supervisors(Visitor visitor, Model model) {
        Missing.unless(visitor.isCoordinator());
        model.addAttribute("supervisors", rows.all(visitor.language()));
        return "supervisors";
    }
}
