package fi.kapula.meeting.web;

import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.MeetingPlan;
import fi.kapula.meeting.MeetingService;
import fi.kapula.meeting.MeetingWords;
import fi.kapula.meeting.Meetings;
import fi.kapula.meeting.web.MoveReader.Reading;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.DomainException;
import fi.kapula.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moves a meeting. Whatever comes between, the page that answers has what was typed. */
@Controller
@RequestMapping("/cases/{key}/meetings/{id:\\d+}/move")
class MoveController {

    private static final int MEETINGS_SHOWN = 20;

    private final MeetingFinder finder;
    private final MeetingRows rows;
    private final Meetings meetings;
    private final MeetingService service;
    private final MoveReader reader;
    private final MeetingWords words;
    private final CurrentUser currentUser;
    private final Clock clock;

    MoveController(
            MeetingFinder finder,
            MeetingRows rows,
            Meetings meetings,
            MeetingService service,
            MoveReader reader,
            MeetingWords words,
            CurrentUser currentUser,
            Clock clock) {
        this.finder = finder;
        this.rows = rows;
        this.meetings = meetings;
        this.service = service;
        this.reader = reader;
        this.words = words;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable long id, Model model) {
        MeetingCard meeting = finder.held(key, id);
        if (!rows.isAhead(meeting)) {
            return toList(key);
        }
        MoveForm form =
                MoveForm.of(meeting, meetings.proposedUnits(meeting.durationMinutes()), clock.getZone());
        return page(meeting, form, Map.of(), model);
    }

    @PostMapping
    String move(
            @PathVariable String key,
            @PathVariable long id,
            MoveForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        MeetingCard meeting = finder.held(key, id);
        Reading reading = reader.read(typed, currentUser.language());
        if (reading.plan() == null) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(meeting, typed, reading.problems(), model);
        }
        Map<String, String> obstacles = obstacles(meeting, reading.plan(), typed);
        if (!obstacles.isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(meeting, typed, obstacles, model);
        }
        try {
            boolean moved = service.move(id, currentUser.id(), typed.seen(), reading.plan());
            redirect.addFlashAttribute("notice", moved ? "meeting.moved" : "meeting.saved");
            return toList(key);
        } catch (DomainException refused) {
            return overtaken(finder.held(key, id), refused.messageKey(), typed, model, response);
        } catch (ConcurrencyFailureException atTheSameMoment) {
            return overtaken(finder.held(key, id), "error.meeting.changed", typed, model, response);
        }
    }

    /** What the plan collides with; a meeting that stays at its time collides with nothing new. */
    private Map<String, String> obstacles(MeetingCard meeting, MeetingPlan plan, MoveForm typed) {
        Language language = currentUser.language();
        if (plan.startsAt().equals(meeting.startsAt()) && plan.durationMinutes() == meeting.durationMinutes()) {
            return Map.of();
        }
        if (plan.obstacle(clock.instant()).isPresent()) {
            return Map.of("day", words.error(plan.obstacle(clock.instant()).get(), language));
        }
        List<MeetingCard> clashes = meetings.clashes(currentUser.id(), plan, meeting.id());
        if (clashes.isEmpty() || typed.acceptClash()) {
            return Map.of();
        }
        String others = words.list(clashes, language).replace("\n", "; ");
        return Map.of("clash", words.error("error.meeting.clash", language, others));
    }

    private String overtaken(
            MeetingCard now, String reason, MoveForm typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("conflict", reason);
        return page(now, typed.over(now.sequence()), Map.of(), model);
    }

    private String page(MeetingCard meeting, MoveForm form, Map<String, String> problems, Model model) {
        Language language = currentUser.language();
        model.addAttribute("id", meeting.id());
        model.addAttribute("when", words.when(meeting, language));
        model.addAttribute("place", meeting.place());
        model.addAttribute("movable", rows.isAhead(meeting));
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("hours", reader.read(form, language).hours());
        model.addAttribute("others", others(meeting, language));
        return "meeting/move";
    }

    /** The supervisor's other meetings, to find a time between them. */
    private List<Map<String, String>> others(MeetingCard meeting, Language language) {
        List<MeetingCard> ahead = meetings.aheadOf(currentUser.id(), MEETINGS_SHOWN + 1);
        return words.rows(
                ahead.stream()
                        .filter(other -> other.id() != meeting.id())
                        .limit(MEETINGS_SHOWN)
                        .toList(),
                language);
    }

    private static String toList(String key) {
        return "redirect:/cases/" + key + "/meetings";
    }
}
