package fi.kapula.combination;

import static fi.kapula.combination.CombinationProcess.APPLICATION_ID;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.stereotype.Component;

/** An applicant joins the others, or stays where they are. */
@Component
class ConsentToCombinationForm implements TaskForm<ConsentToCombinationForm.Submission> {

    enum Consent {
        YES,
        NO
    }

    record Submission(@NotNull Consent consent) {}

    private final CombinationInvitation invitation;
    private final CombinationService combinations;

    ConsentToCombinationForm(CombinationInvitation invitation, CombinationService combinations) {
        this.invitation = invitation;
        this.combinations = combinations;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        return invitation.show(APPLICATION_ID.from(task), task.reader().id(), task.language());
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        combinations.answer(
                APPLICATION_ID.from(task), task.reader().id(), submission.consent() == Consent.YES);
        return Answer.accepted();
    }
}
