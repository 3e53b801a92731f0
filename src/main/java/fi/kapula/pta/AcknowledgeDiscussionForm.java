package fi.kapula.pta;

import static fi.kapula.pta.DiscussionProcess.DISCUSSION_ID;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskForm;
import fi.kapula.pta.DiscussionService.Word;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Client and coach acknowledge what was written down; a client without a computer does it beside the coach. */
@Component
class AcknowledgeDiscussionForm implements TaskForm<AcknowledgeDiscussionForm.Submission> {

    /** @param clientAccept what the client says who sits beside the coach, or null */
    record Submission(
            @NotNull YesNo accept,
            @Size(max = 2000) String comment,
            YesNo clientAccept,
            @Size(max = 2000) String clientComment) {}

    private static final Set<String> BESIDE = Set.of("clientAccept", "clientComment");

    private final DiscussionService service;
    private final Discussions discussions;
    private final DiscussionTexts texts;
    private final GoalTexts goals;

    AcknowledgeDiscussionForm(
            DiscussionService service, Discussions discussions, DiscussionTexts texts, GoalTexts goals) {
        this.service = service;
        this.discussions = discussions;
        this.texts = texts;
        this.goals = goals;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        DiscussionCard discussion = card(task);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("heldOnText", goals.day(discussion.heldOn(), task.language()));
        shown.put("answers", texts.record(discussion, task.language()));
        shown.put("goals", goals.running(task.businessKey(), task.language()));
        return shown;
    }

    /** The client is asked once: themself, or beside the coach. */
    @Override
    public Set<String> withheld(OpenTask task) {
        DiscussionCard discussion = card(task);
        boolean coach = party(task, discussion) == Party.COACH;
        return coach && !discussion.acknowledgements().containsKey(Party.CLIENT) ? Set.of() : BESIDE;
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        DiscussionCard discussion = card(task);
        boolean beside = submission.clientAccept() != null;
        if (beside && withheld(task).contains("clientAccept")) {
            return Answer.rejected("clientAccept", "error.unknownKey");
        }
        Party party = party(task, discussion);
        service.acknowledge(
                discussion.id(), new Word(party, submission.accept() == YesNo.YES, submission.comment(), false));
        if (beside) {
            boolean accepts = submission.clientAccept() == YesNo.YES;
            service.acknowledge(discussion.id(), new Word(Party.CLIENT, accepts, submission.clientComment(), true));
        }
        return Answer.accepted();
    }

    private DiscussionCard card(OpenTask task) {
        return discussions.card(DISCUSSION_ID.from(task));
    }

    private Party party(OpenTask task, DiscussionCard discussion) {
        return Party.of(task.reader().id(), discussions.coachingOf(discussion));
    }
}
