package fi.kapula.pta;

import static fi.kapula.pta.DiscussionProcess.DISCUSSION_ID;
import static fi.kapula.pta.DiscussionProcess.PREPARATION;

import fi.kapula.engine.Answer;
import fi.kapula.engine.Asking;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.Option;
import fi.kapula.engine.QuestionAnswers;
import fi.kapula.engine.TaskForm;
import fi.kapula.engine.When;
import fi.kapula.questionnaire.Answers;
import fi.kapula.questionnaire.Voice;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Client and coach prepare apart. A client may come unprepared; a coach may begin at once, or skip the discussion. */
@Component
class PrepareDiscussionForm implements TaskForm<PrepareDiscussionForm.Submission> {

    enum Decision {
        READY,
        BEGIN,
        SKIP
    }

    record Submission(
            @QuestionAnswers Map<String, String> answers,
            @NotNull Decision decision,
            @When(key = "decision", is = "SKIP") @NotBlank @Size(max = 2000) String reason) {}

    private final DiscussionService service;
    private final Discussions discussions;
    private final DiscussionSchedule schedule;
    private final MessageSource messages;

    PrepareDiscussionForm(
            DiscussionService service, Discussions discussions, DiscussionSchedule schedule, MessageSource messages) {
        this.service = service;
        this.discussions = discussions;
        this.schedule = schedule;
        this.messages = messages;
    }

    @Override
    public Asking asking(OpenTask task) {
        DiscussionCard discussion = discussions.card(DISCUSSION_ID.from(task));
        return Voice.valueOf(party(task, discussion).name()).asks(discussion.setVersion());
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        DiscussionCard discussion = discussions.card(DISCUSSION_ID.from(task));
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("decision", Decision.READY);
        shown.put("decisions", decisions(party(task, discussion), discussion, task));
        return shown;
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        DiscussionCard discussion = discussions.card(DISCUSSION_ID.from(task));
        Party party = party(task, discussion);
        boolean skip = submission.decision() == Decision.SKIP;
        if (!skip) {
            if (submission.decision() == Decision.BEGIN && party == Party.CLIENT) {
                return Answer.rejected("decision", "error.option");
            }
            service.prepare(discussion.id(), party, new Answers(submission.answers()));
            return submission.decision() == Decision.BEGIN ? routed(Preparation.BEGUN) : Answer.accepted();
        }
        if (party == Party.CLIENT) {
            service.comeUnprepared(discussion.id(), submission.reason());
            return Answer.accepted();
        }
        service.skip(discussion.id(), submission.reason());
        return routed(Preparation.SKIPPED);
    }

    private static Answer routed(Preparation preparation) {
        return Answer.accepted(PREPARATION, preparation.name());
    }

    private List<Option> decisions(Party party, DiscussionCard discussion, OpenTask task) {
        Object[] days = {schedule.lapseDays("PrepareDiscussion", discussion.id())};
        return Stream.of(Decision.values())
                .filter(decision -> decision != Decision.BEGIN || party == Party.COACH)
                .map(decision -> new Option(
                        decision.name(),
                        messages.getMessage(
                                "pta.prepare.%s.%s".formatted(party, decision), days, task.language().locale())))
                .toList();
    }

    private Party party(OpenTask task, DiscussionCard discussion) {
        return Party.of(task.reader().id(), discussions.coachingOf(discussion));
    }
}
