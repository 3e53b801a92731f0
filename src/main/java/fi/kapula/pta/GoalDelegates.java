package fi.kapula.pta;

import static fi.kapula.pta.GoalProcess.CARRIED_ON;
import static fi.kapula.pta.GoalProcess.EVALUATOR;
import static fi.kapula.pta.GoalProcess.GOAL_ID;

import fi.kapula.engine.Executions;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What discussions tell us of goals, and then what {@code PtaGoal} does, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class GoalDelegates {

    /** In the discussion's diagram, after its task {@code SetGoal}: starts the goal's own process. */
    @Bean
    JavaDelegate beginGoal(Goals goals, GoalProcess process) {
        return execution -> process.goalSet(goals.card(GOAL_ID.from(execution)));
    }

    @Bean
    JavaDelegate remindOfGoal(PtaMails mails) {
        return execution -> mails.remindOfGoal(GOAL_ID.from(execution), Executions.event(execution));
    }

    @Bean
    TaskListener askToEvaluate(PtaMails mails) {
        return task -> mails.task(EVALUATOR.from(task), task.getId());
    }

    @Bean
    JavaDelegate remindToEvaluate(PtaMails mails) {
        return execution -> mails.remind(
                Executions.openTasks(execution, "UserTask_EvaluateGoal"), Executions.event(execution));
    }

    @Bean
    JavaDelegate closeGoal(GoalService goals) {
        return execution -> {
            Optional<GoalCard> next = goals.close(GOAL_ID.from(execution));
            next.ifPresent(goal -> GOAL_ID.set(execution, goal.id()));
            CARRIED_ON.set(execution, next.isPresent());
        };
    }
}
