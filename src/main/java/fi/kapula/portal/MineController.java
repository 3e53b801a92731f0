package fi.kapula.portal;

import fi.kapula.meeting.CalendarFeeds;
import fi.kapula.people.OwnProfile;
import fi.kapula.people.OwnSettings;
import fi.kapula.people.People;
import fi.kapula.shared.Language;
import fi.kapula.shared.Missing;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is one's own: who one is, the language, and the ways to calendar feed, password and profile. */
@Controller
class MineController {

    private final People people;
    private final OwnSettings settings;
    private final OwnProfile profiles;
    private final CalendarFeeds feeds;
    private final Words words;

    MineController(People people, OwnSettings settings, OwnProfile profiles, CalendarFeeds feeds, Words words) {
        this.people = people;
        this.settings = settings;
        this.profiles = profiles;
        this.feeds = feeds;
        this.words = words;
    }

    @GetMapping("/mine")
    String show(Visitor visitor, Model model) {
        model.addAttribute("person", people.person(visitor.id()).orElseThrow(Missing::page));
        model.addAttribute("language", visitor.language());
        model.addAttribute("hasProfile", visitor.isSupervisor() && profiles.find(visitor.id()).isPresent());
        model.addAttribute(
                "feedSince",
                feeds.since(visitor.id())
                        .map(time -> words.day(visitor.language(), time))
                        .orElse(null));
        return "mine/mine";
    }

    @PostMapping("/mine/language")
    String choose(Visitor visitor, @RequestParam Language language, RedirectAttributes redirect) {
        settings.choose(visitor.id(), language);
        redirect.addFlashAttribute("notice", "mine.language.changed");
        return "redirect:/mine";
    }
}
