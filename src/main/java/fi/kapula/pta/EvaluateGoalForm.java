package fi.kapula.pta;

import static fi.kapula.pta.GoalProcess.GOAL_ID;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskForm;
import fi.kapula.engine.When;
import fi.kapula.pta.GoalService.Word;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Client and coach say each whether a goal was reached; the coach may write down what a client beside them says. */
@Component
class EvaluateGoalForm implements TaskForm<EvaluateGoalForm.Submission> {

    /** @param clientResult what the client says who sits beside the coach, or null */
    record Submission(
            @NotNull GoalResult result,
            @Size(max = 2000) String comment,
            @When(key = "result", is = {"PARTLY", "NOT_YET"}) @NotNull YesNo carryOn,
            GoalResult clientResult,
            @Size(max = 2000) String clientComment) {}

    private static final Set<String> BESIDE = Set.of("clientResult", "clientComment");

    private final GoalService service;
    private final Goals goals;
    private final GoalTexts texts;
    private final Coachings coachings;

    EvaluateGoalForm(GoalService service, Goals goals, GoalTexts texts, Coachings coachings) {
        this.service = service;
        this.goals = goals;
        this.texts = texts;
        this.coachings = coachings;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        GoalCard goal = goals.card(GOAL_ID.from(task));
        GoalWords words = goals.words(goal);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("goal", words.goal());
        shown.put("means", words.means());
        shown.put("helper", words.helper());
        shown.put("time", texts.time(goal, task.language()));
        return shown;
    }

    /** The client's own word is asked once: of themself, or beside the coach. */
    @Override
    public Set<String> withheld(OpenTask task) {
        GoalCard goal = goals.card(GOAL_ID.from(task));
        return party(task, goal) == Party.COACH && !goal.evaluations().containsKey(Party.CLIENT) ? Set.of() : BESIDE;
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        GoalCard goal = goals.card(GOAL_ID.from(task));
        boolean beside = submission.clientResult() != null;
        if (beside && withheld(task).contains("clientResult")) {
            return Answer.rejected("clientResult", "error.unknownKey");
        }
        boolean carryOn = submission.carryOn() == YesNo.YES;
        service.evaluate(
                goal.id(), new Word(party(task, goal), submission.result(), submission.comment(), carryOn, false));
        if (beside) {
            service.evaluate(
                    goal.id(),
                    new Word(Party.CLIENT, submission.clientResult(), submission.clientComment(), carryOn, true));
        }
        return Answer.accepted();
    }

    private Party party(OpenTask task, GoalCard goal) {
        return Party.of(task.reader().id(), coachings.card(goal.coaching()));
    }
}
