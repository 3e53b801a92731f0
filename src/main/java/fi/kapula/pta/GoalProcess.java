package fi.kapula.pta;

import fi.kapula.engine.ProcessVariable;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The process {@code PtaGoal}, one instance a goal with those that carry it on: its variables, and what we tell it. */
@Component
class GoalProcess {

    static final String KEY = "PtaGoal";

    /** Also set on the discussion in which the goal is set. */
    static final ProcessVariable<Long> GOAL_ID = ProcessVariable.number("goalId");

    static final ProcessVariable<String> EVALUATOR = ProcessVariable.text("evaluator");
    static final ProcessVariable<Boolean> CARRIED_ON = ProcessVariable.flag("carriedOn");

    static final String GOAL_SET = "GoalSet";
    static final String COACHING_OVER = "CoachingOver";

    private final RuntimeService runtime;

    GoalProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void goalSet(GoalCard goal) {
        runtime.createMessageCorrelation(GOAL_SET)
                .processInstanceBusinessKey(goal.businessKey())
                .setVariables(GOAL_ID.with(goal.id()))
                .correlateStartMessage();
    }

    /** What still runs is evaluated now. */
    void coachingOver(String businessKey) {
        runtime.createMessageCorrelation(COACHING_OVER)
                .processInstanceBusinessKey(businessKey)
                .correlateAll();
    }
}
