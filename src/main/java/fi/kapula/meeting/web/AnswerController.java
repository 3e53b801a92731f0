package fi.kapula.meeting.web;

import fi.kapula.engine.SubmissionRejected;
import fi.kapula.engine.TaskGate;
import fi.kapula.meeting.MeetingAnswers;
import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.MeetingProcess;
import fi.kapula.meeting.MeetingWords;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.DomainException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A supervisee answers, and answers otherwise, until the meeting begins. The first answer completes their task. */
@Controller
@RequestMapping("/cases/{key}/meetings/{id:\\d+}/answer")
class AnswerController {

    private final MeetingFinder finder;
    private final MeetingRows rows;
    private final MeetingAnswers answers;
    private final MeetingProcess process;
    private final TaskGate gate;
    private final MeetingWords words;
    private final CurrentUser currentUser;

    AnswerController(
            MeetingFinder finder,
            MeetingRows rows,
            MeetingAnswers answers,
            MeetingProcess process,
            TaskGate gate,
            MeetingWords words,
            CurrentUser currentUser) {
        this.finder = finder;
        this.rows = rows;
        this.answers = answers;
        this.process = process;
        this.gate = gate;
        this.words = words;
        this.currentUser = currentUser;
    }

    @GetMapping
    String ask(@PathVariable String key, @PathVariable long id, Model model) {
        MeetingCard meeting = finder.invited(key, id);
        return rows.isAnswerable(meeting)
                ? page(meeting, AnswerForm.of(meeting, currentUser.id()), model)
                : toList(key);
    }

    @PostMapping
    String answer(
            @PathVariable String key,
            @PathVariable long id,
            AnswerForm typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        // Asked before the meeting is read: a task that a move made later is not the one of the time that was shown.
        Optional<String> task = process.openTask(finder.invited(key, id), "AnswerMeeting", currentUser.id());
        MeetingCard meeting = finder.invited(key, id);
        if (!typed.acceptable()) {
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            model.addAttribute("checked", true);
            return page(meeting, typed, model);
        }
        String refusal = refusal(meeting, task, typed);
        if (refusal != null) {
            return overtaken(finder.invited(key, id), refusal, typed, model, response);
        }
        redirect.addFlashAttribute("notice", "meeting.answered");
        return toList(key);
    }

    /** Answers. @return why it was not taken; null when it was */
    private String refusal(MeetingCard meeting, Optional<String> task, AnswerForm typed) {
        if (typed.seen() != meeting.sequence()) {
            return "error.meeting.changed";
        }
        try {
            if (task.isPresent()) {
                gate.submit(task.get(), currentUser.id(), submission(typed));
                return null;
            }
            boolean yes = typed.suits().equals("YES");
            return answers.change(meeting.id(), currentUser.id(), typed.seen(), yes, typed.remark())
                    ? null
                    : "error.meeting.begun";
        } catch (DomainException refused) {
            return refused.messageKey();
        } catch (SubmissionRejected | ConcurrencyFailureException atTheSameMoment) {
            return rows.isAnswerable(meeting) ? "error.meeting.changed" : "error.meeting.begun";
        }
    }

    private static Map<String, Object> submission(AnswerForm typed) {
        Map<String, Object> values = new HashMap<>();
        values.put("suits", typed.suits());
        values.put("comment", typed.remark());
        return values;
    }

    private String overtaken(
            MeetingCard now, String reason, AnswerForm typed, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("conflict", reason);
        return page(now, typed.over(now.sequence()), model);
    }

    private String page(MeetingCard meeting, AnswerForm form, Model model) {
        model.addAttribute("id", meeting.id());
        model.addAttribute("when", words.when(meeting, currentUser.language()));
        model.addAttribute("place", meeting.place());
        model.addAttribute("answerable", rows.isAnswerable(meeting));
        model.addAttribute("form", form);
        model.addAttribute("longest", AnswerForm.LONGEST);
        return "meeting/answer";
    }

    private static String toList(String key) {
        return "redirect:/cases/" + key + "/meetings";
    }
}
