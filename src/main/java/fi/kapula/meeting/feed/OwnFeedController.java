package fi.kapula.meeting.feed;

import fi.kapula.meeting.CalendarFeeds;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.KapulaSettings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Makes, renews and removes one's own calendar feed. The address is told on the next page, and never again. */
@Controller
class OwnFeedController {

    private final CalendarFeeds feeds;
    private final CurrentUser currentUser;
    private final KapulaSettings kapula;

    OwnFeedController(CalendarFeeds feeds, CurrentUser currentUser, KapulaSettings kapula) {
        this.feeds = feeds;
        this.currentUser = currentUser;
        this.kapula = kapula;
    }

    @PostMapping("/mine/calendar")
    String renew(RedirectAttributes redirect) {
        String address = kapula.baseUrl() + "/calendar/" + feeds.renew(currentUser.id()) + ".ics";
        redirect.addFlashAttribute("feedAddress", address);
        // The scheme by which browsers hand the address to a calendar program
        redirect.addFlashAttribute("feedLink", address.replaceFirst("^https?:", "webcal:"));
        redirect.addFlashAttribute("notice", "mine.calendar.made");
        return "redirect:/mine";
    }

    @PostMapping("/mine/calendar/removal")
    String remove(RedirectAttributes redirect) {
        feeds.remove(currentUser.id());
        redirect.addFlashAttribute("notice", "mine.calendar.removed");
        return "redirect:/mine";
    }
}
