package fi.kapula.meeting.web;

import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.MeetingProcess;
import fi.kapula.meeting.MeetingService;
import fi.kapula.meeting.MeetingState;
import fi.kapula.meeting.MeetingWords;
import fi.kapula.meeting.Meetings;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.DomainException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Corrects what was said of a meeting that is over. It is said for the first time in the supervisor's task. */
@Controller
@RequestMapping("/cases/{key}/meetings/{id:\\d+}/attendance")
class AttendanceController {

    /** @param version of the meeting when the page was shown */
    record AttendanceForm(Integer version, Boolean held, List<String> attended) {

        AttendanceForm {
            held = Boolean.TRUE.equals(held);
            attended = attended == null ? List.of() : List.copyOf(attended);
        }

        static AttendanceForm of(MeetingCard meeting) {
            return new AttendanceForm(
                    meeting.version(), meeting.state() == MeetingState.HELD, List.copyOf(meeting.attended()));
        }

        AttendanceForm over(int version) {
            return new AttendanceForm(version, held, attended);
        }

        int seen() {
            return version == null ? -1 : version;
        }
    }

    private final MeetingFinder finder;
    private final Meetings meetings;
    private final MeetingService service;
    private final MeetingProcess process;
    private final MeetingWords words;
    private final CurrentUser currentUser;

    AttendanceController(
            MeetingFinder finder,
            Meetings meetings,
            MeetingService service,
            MeetingProcess process,
            MeetingWords words,
            CurrentUser currentUser) {
        this.finder = finder;
        this.meetings = meetings;
        this.service = service;
        this.process = process;
        this.words = words;
        this.currentUser = currentUser;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable long id, Model model) {
        MeetingCard meeting = finder.held(key, id);
        return isSaid(meeting)
                ? page(meeting, AttendanceForm.of(meeting), model)
                : process.openTask(meeting, "ConfirmAttendance", currentUser.id())
                        .map(task -> "redirect:/tasks/" + task)
                        .orElseGet(() -> toList(key));
    }

    @PostMapping
    String correct(
            @PathVariable String key,
            @PathVariable long id,
            AttendanceForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        MeetingCard meeting = finder.held(key, id);
        boolean kept = meetings.attendanceKept();
        if (kept && typed.held() && typed.attended().isEmpty()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("problem", "meeting.problem.attended");
            return page(meeting, typed, model);
        }
        try {
            service.correct(id, currentUser.id(), typed.seen(), typed.held(), kept ? typed.attended() : null);
        } catch (DomainException refused) {
            return overtaken(finder.held(key, id), refused.messageKey(), typed, model, response);
        } catch (ConcurrencyFailureException atTheSameMoment) {
            return overtaken(finder.held(key, id), "error.meeting.changed", typed, model, response);
        }
        redirect.addFlashAttribute("notice", "meeting.corrected");
        return toList(key);
    }

    private String overtaken(
            MeetingCard now, String reason, AttendanceForm typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("conflict", reason);
        return page(now, typed.over(now.version()), model);
    }

    private String page(MeetingCard meeting, AttendanceForm form, Model model) {
        model.addAttribute("id", meeting.id());
        model.addAttribute("when", words.when(meeting, currentUser.language()));
        model.addAttribute("place", meeting.place());
        model.addAttribute("correctable", isSaid(meeting));
        model.addAttribute("form", form);
        model.addAttribute("kept", meetings.attendanceKept());
        model.addAttribute("supervisees", words.supervisees(meeting));
        return "meeting/attendance";
    }

    private static boolean isSaid(MeetingCard meeting) {
        return meeting.state() == MeetingState.HELD || meeting.state() == MeetingState.NOT_HELD;
    }

    private static String toList(String key) {
        return "redirect:/cases/" + key + "/meetings";
    }
}
