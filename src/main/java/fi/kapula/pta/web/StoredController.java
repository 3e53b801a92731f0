package fi.kapula.pta.web;

import fi.kapula.pta.StoredReport;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Everything that is stored about a client, to read and to print. */
@Controller
class StoredController {

    private final StoredReport report;
    private final CurrentUser currentUser;

    StoredController(StoredReport report, CurrentUser currentUser) {
        this.report = report;
        this.currentUser = currentUser;
    }

    @GetMapping("/cases/{key:PTA-\\d+-\\d+}/stored")
    String stored(@PathVariable String key, Model model) {
        model.addAttribute(
                "page",
                currentUser
                        .member()
                        .flatMap(reader -> report.of(reader, key))
                        .orElseThrow(Missing::page));
        return "pta/stored";
    }
}
