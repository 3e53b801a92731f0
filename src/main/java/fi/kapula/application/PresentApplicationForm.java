package fi.kapula.application;

import static fi.kapula.application.ApplicationProcess.APPLICATION_ID;
import static fi.kapula.application.ApplicationProcess.DECISION;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskForm;
import fi.kapula.engine.When;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The presenter adds the compensation and sends the application on, returns it or rejects it. */
@Component
class PresentApplicationForm implements TaskForm<PresentApplicationForm.Submission> {

    enum Decision {
        FORWARD,
        RETURN,
        REJECT
    }

    record Submission(
            @When(key = "decision", is = "FORWARD") Boolean travelCompensated,
            @When(key = "decision", is = "FORWARD") Boolean supervisionCompensated,
            @When(key = "decision", is = "FORWARD") @Size(max = 40) String costCentre,
            @When(key = "decision", is = "FORWARD") @Size(max = 4000) String statement,
            @NotNull Decision decision,
            @When(key = "decision", is = {"RETURN", "REJECT"}) @NotBlank @Size(max = 2000) String reason) {

        /** An unticked box is a no. */
        Compensation compensation() {
            return new Compensation(
                    Boolean.TRUE.equals(travelCompensated),
                    Boolean.TRUE.equals(supervisionCompensated),
                    costCentre,
                    statement);
        }
    }

    private final ApplicationDocument document;
    private final ApplicationService service;

    PresentApplicationForm(ApplicationDocument document, ApplicationService service) {
        this.document = document;
        this.service = service;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        return document.show(APPLICATION_ID.from(task), task.language());
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        long id = APPLICATION_ID.from(task);
        String presenter = task.reader().id();
        switch (submission.decision()) {
            case FORWARD -> service.forward(id, presenter, submission.compensation());
            case RETURN -> service.returnForCorrection(id, presenter, submission.reason());
            case REJECT -> service.reject(id, presenter, submission.reason());
        }
        return Answer.accepted(DECISION, submission.decision().name());
    }
}
