package fi.kapula.pta;

import static fi.kapula.pta.DiscussionProcess.DISCUSSION_ID;

import fi.kapula.engine.Answer;
import fi.kapula.engine.Asking;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.QuestionAnswers;
import fi.kapula.engine.TaskForm;
import fi.kapula.questionnaire.Answers;
import fi.kapula.questionnaire.Voice;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Coach and client go through the questions together, in front of one screen. */
@Component
class HoldDiscussionForm implements TaskForm<HoldDiscussionForm.Submission> {

    record Submission(@QuestionAnswers Map<String, String> answers, @NotNull LocalDate heldOn) {}

    private final DiscussionService service;
    private final Discussions discussions;
    private final DiscussionTexts texts;
    private final SealedTexts sealed;
    private final Clock clock;

    HoldDiscussionForm(
            DiscussionService service,
            Discussions discussions,
            DiscussionTexts texts,
            SealedTexts sealed,
            Clock clock) {
        this.service = service;
        this.discussions = discussions;
        this.texts = texts;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Override
    public Asking asking(OpenTask task) {
        DiscussionCard discussion = card(task);
        return Voice.CLIENT.goesThrough(discussion.setVersion(), texts.hints(discussion, task.language()));
    }

    /** What both had answered alike stands there already, and the client's own words. */
    @Override
    public Map<String, Object> show(OpenTask task) {
        DiscussionCard discussion = card(task);
        Map<String, String> client = discussions.answers(discussion, Respondent.CLIENT).fields();
        Map<String, String> coach = discussions.answers(discussion, Respondent.COACH).fields();
        Map<String, Object> shown = new LinkedHashMap<>();
        client.forEach((key, answer) -> {
            if (key.startsWith("t_") || answer.equals(coach.get(key))) {
                shown.put(key, answer);
            }
        });
        shown.put("heldOn", LocalDate.now(clock));
        shown.put("agenda", texts.agenda(discussion, task.language()));
        shown.put("unprepared", Objects.toString(sealed.open(discussion.unprepared()), ""));
        return shown;
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        DiscussionCard discussion = card(task);
        if (submission.heldOn().isAfter(LocalDate.now(clock))) {
            return Answer.rejected("heldOn", "error.pta.future");
        }
        if (submission.heldOn().isBefore(discussions.coachingOf(discussion).startsOn())) {
            return Answer.rejected("heldOn", "error.pta.beforeCoaching");
        }
        service.hold(discussion.id(), submission.heldOn(), new Answers(submission.answers()));
        return Answer.accepted();
    }

    private DiscussionCard card(OpenTask task) {
        return discussions.card(DISCUSSION_ID.from(task));
    }
}
