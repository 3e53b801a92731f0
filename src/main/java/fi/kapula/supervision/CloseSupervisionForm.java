package fi.kapula.supervision;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskForm;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The supervisor marks which evaluations were made, and closes. */
@Component
class CloseSupervisionForm implements TaskForm<CloseSupervisionForm.Submission> {

    record Submission(Boolean evaluationSummaryDone, Boolean finalEvaluationDone) {}

    private final SupervisionWords words;
    private final SupervisionService service;

    CloseSupervisionForm(SupervisionWords words, SupervisionService service) {
        this.words = words;
        this.service = service;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        return words.show(task.businessKey(), task.language());
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        service.close(
                task.businessKey(),
                Boolean.TRUE.equals(submission.evaluationSummaryDone()),
                Boolean.TRUE.equals(submission.finalEvaluationDone()));
        return Answer.accepted();
    }
}
