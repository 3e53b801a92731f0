package fi.kapula.supervision;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskForm;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.springframework.stereotype.Component;

/** This did not work: the supervisor gives the case back and tells the coordinator why. */
@Component
class ChangeSupervisorForm implements TaskForm<ChangeSupervisorForm.Submission> {

    record Submission(@NotBlank @Size(max = 2000) String message) {}

    private final SupervisionWords words;
    private final SupervisionService service;

    ChangeSupervisorForm(SupervisionWords words, SupervisionService service) {
        this.words = words;
        this.service = service;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        return words.show(task.businessKey(), task.language());
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        service.change(task.businessKey(), submission.message());
        return Answer.accepted();
    }
}
