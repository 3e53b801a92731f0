package fi.kapula.meeting.web;

import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.MeetingService;
import fi.kapula.meeting.MeetingState;
import fi.kapula.meeting.MeetingWords;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.DomainException;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calls a meeting off, after having asked: so that it works without scripts. */
@Controller
@RequestMapping("/cases/{key}/meetings/{id:\\d+}/cancellation")
class CancellationController {

    private final MeetingFinder finder;
    private final MeetingRows rows;
    private final MeetingService service;
    private final MeetingWords words;
    private final CurrentUser currentUser;

    CancellationController(
            MeetingFinder finder,
            MeetingRows rows,
            MeetingService service,
            MeetingWords words,
            CurrentUser currentUser) {
        this.finder = finder;
        this.rows = rows;
        this.service = service;
        this.words = words;
        this.currentUser = currentUser;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable long id, Model model) {
        MeetingCard meeting = finder.held(key, id);
        return rows.isAhead(meeting) ? page(meeting, model) : toList(key);
    }

    /** @param sequence of the meeting when it was asked */
    @PostMapping
    String cancel(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int sequence,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (!isCancelled(key, id)) {
            try {
                service.cancel(id, currentUser.id(), sequence);
            } catch (DomainException refused) {
                return overtaken(finder.held(key, id), refused.messageKey(), model, response);
            } catch (ConcurrencyFailureException atTheSameMoment) {
                if (!isCancelled(key, id)) {
                    return overtaken(finder.held(key, id), "error.meeting.changed", model, response);
                }
            }
        }
        redirect.addFlashAttribute("notice", "meeting.cancelled");
        return toList(key);
    }

    /** Whoever clicks twice has what they wanted. */
    private boolean isCancelled(String key, long id) {
        return finder.held(key, id).state() == MeetingState.CANCELLED;
    }

    private String overtaken(MeetingCard now, String reason, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("conflict", reason);
        return page(now, model);
    }

    private String page(MeetingCard meeting, Model model) {
        model.addAttribute("id", meeting.id());
        model.addAttribute("when", words.when(meeting, currentUser.language()));
        model.addAttribute("place", meeting.place());
        model.addAttribute("sequence", meeting.sequence());
        model.addAttribute("cancellable", rows.isAhead(meeting));
        return "meeting/cancellation";
    }

    private static String toList(String key) {
        return "redirect:/cases/" + key + "/meetings";
    }
}
