package fi.kapula.matching;

import static fi.kapula.matching.ProposalProcess.APPLICATION_ID;
import static fi.kapula.matching.ProposalProcess.DECISION;

import fi.kapula.application.ApplicationDocument;
import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskForm;
import fi.kapula.engine.When;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The supervisor takes the case or declines it. */
@Component
class AnswerProposalForm implements TaskForm<AnswerProposalForm.Submission> {

    enum Decision {
        ACCEPT,
        DECLINE
    }

    record Submission(
            @NotNull Decision decision,
            @When(key = "decision", is = "ACCEPT") @Size(max = 2000) String message,
            @When(key = "decision", is = "DECLINE") @NotBlank @Size(max = 2000) String reason) {}

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final ApplicationDocument document;
    private final ProposalService proposals;

    AnswerProposalForm(ApplicationDocument document, ProposalService proposals) {
        this.document = document;
        this.proposals = proposals;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        long id = APPLICATION_ID.from(task);
        Map<String, Object> shown = new LinkedHashMap<>(document.show(id, task.language()));
        shown.put("compensation", document.compensation(id, task.language()));
        shown.put("answerBy", DAY.format(proposals.latest(id).orElseThrow().answerBy()));
        return shown;
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        long id = APPLICATION_ID.from(task);
        switch (submission.decision()) {
            case ACCEPT -> proposals.accept(id, submission.message());
            case DECLINE -> proposals.decline(id, submission.reason());
        }
        return Answer.accepted(DECISION, submission.decision().name());
    }
}
