package fi.kapula.pta.web;

import fi.kapula.pta.StatedReading;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Missing;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A team lead states why they must read a client's data. */
@Controller
@RequestMapping("/cases/{key:PTA-\\d+-\\d+}/reading")
class ReadingController {

    private final StatedReading reading;
    private final CurrentUser currentUser;

    ReadingController(StatedReading reading, CurrentUser currentUser) {
        this.reading = reading;
        this.currentUser = currentUser;
    }

    @GetMapping
    String ask(@PathVariable String key, Model model) {
        model.addAttribute("page", reading.page(reader(), key).orElseThrow(Missing::page));
        model.addAttribute("longest", StatedReading.LONGEST_REASON);
        return "pta/reading";
    }

    @PostMapping
    String begin(
            @PathVariable String key,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        if (reading.begin(reader(), key, reason).orElseThrow(Missing::page)) {
            return "redirect:/cases/" + key;
        }
        response.setStatus(HttpStatus.BAD_REQUEST.value());
        model.addAttribute("wrong", true);
        model.addAttribute("reason", reason);
        return ask(key, model);
    }

    private Member reader() {
        return currentUser.member().orElseThrow(Missing::page);
    }
}
