package fi.kapula.pta.web;

import fi.kapula.pta.StoredReport;
import fi.kapula.security.CurrentUser;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

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
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "pta/stored";
    }
}
