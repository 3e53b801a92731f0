package fi.kapula.pta;

import static fi.kapula.pta.DiscussionProcess.DISCUSSION_ID;
import static fi.kapula.pta.DiscussionProcess.MORE;
import static fi.kapula.pta.GoalProcess.GOAL_ID;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskForm;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Coach and client agree on a goal, one after another. */
@Component
class SetGoalForm implements TaskForm<SetGoalForm.Submission> {

    record Submission(
            @NotBlank @Size(max = 500) String goal,
            @NotBlank @Size(max = 2000) String means,
            @Size(max = 500) String helper,
            @NotNull @Min(1) @Max(GoalTerms.LONGEST) Integer weeks,
            @NotNull RemindEvery remindEvery,
            Boolean remindCoach,
            @NotNull YesNo more) {

        GoalWords words() {
            return new GoalWords(goal, means, helper);
        }

        GoalTerms terms() {
            return new GoalTerms(weeks, remindEvery, Boolean.TRUE.equals(remindCoach));
        }
    }

    private static final int USUAL_WEEKS = 2;

    private final GoalService service;
    private final GoalTexts goals;

    SetGoalForm(GoalService service, GoalTexts goals) {
        this.service = service;
        this.goals = goals;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("weeks", USUAL_WEEKS);
        shown.put("remindEvery", RemindEvery.WEEKLY);
        shown.put("remindCoach", false);
        shown.put("more", YesNo.NO);
        shown.put("goals", goals.running(task.businessKey(), task.language()));
        return shown;
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        GoalCard goal = service.set(
                task.businessKey(), DISCUSSION_ID.from(task), submission.words(), submission.terms());
        return new Answer.Accepted(Map.of(GOAL_ID.name(), goal.id(), MORE.name(), submission.more().name()));
    }
}
