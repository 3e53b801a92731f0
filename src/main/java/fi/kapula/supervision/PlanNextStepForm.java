package fi.kapula.supervision;

import static fi.kapula.supervision.SupervisionProcess.STEP;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskForm;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The supervisor's standing task: where the supervision stands, and what comes next. */
@Component
class PlanNextStepForm implements TaskForm<PlanNextStepForm.Submission> {

    enum Step {
        MEETING,
        CONTRACT,
        CLOSE,
        CHANGE_SUPERVISOR
    }

    record Submission(@NotNull Step step) {}

    private final SupervisionWords words;

    PlanNextStepForm(SupervisionWords words) {
        this.words = words;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        return words.show(task.businessKey(), task.language());
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        return Answer.accepted(STEP, submission.step().name());
    }
}
