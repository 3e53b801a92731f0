package fi.kapula.portal;

import fi.kapula.application.ApplicationProcess;
import fi.kapula.pta.CoachingProcess;
import fi.kapula.shared.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The first page, and beginning what one may begin. */
@Controller
class HomeController {

    private final HomePages pages;
    private final ApplicationProcess applications;
    private final CoachingProcess coachings;

    HomeController(HomePages pages, ApplicationProcess applications, CoachingProcess coachings) {
        this.pages = pages;
        this.applications = applications;
        this.coachings = coachings;
    }

    @GetMapping("/")
    String home(Visitor visitor, @ModelAttribute("cursors") HomePage.Cursors cursors, Model model) {
        model.addAttribute("home", pages.of(visitor, cursors));
        return "home";
    }

    @PostMapping("/applications")
    String begin(Visitor visitor) {
        Missing.unless(visitor.isEmployee());
        return "redirect:/tasks/" + applications.begin(visitor.id());
    }

    @PostMapping("/coachings")
    String beginCoaching(Visitor visitor) {
        Missing.unless(visitor.isCoach());
        return "redirect:/tasks/" + coachings.begin(visitor.id());
    }
}
