package fi.kapula.pta;

import static fi.kapula.pta.CoachingProcess.COACHING_ID;
import static fi.kapula.pta.CoachingProcess.DISCUSSIONS_LEFT;
import static fi.kapula.pta.CoachingProcess.OPENER;

import fi.kapula.engine.Executions;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the process {@code PtaCoaching} tells us, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class CoachingDelegates {

    @Bean
    JavaDelegate draftCoaching(CoachingService coachings) {
        return execution -> {
            CoachingCard draft = coachings.draft(OPENER.from(execution));
            execution.setProcessBusinessKey(draft.businessKey());
            COACHING_ID.set(execution, draft.id());
        };
    }

    @Bean
    JavaDelegate remindToOpen(PtaMails mails) {
        return execution ->
                mails.remind(Executions.openTasks(execution, "UserTask_OpenCoaching"), Executions.event(execution));
    }

    @Bean
    JavaDelegate discardCoaching(CoachingService coachings) {
        return execution -> coachings.discard(COACHING_ID.from(execution));
    }

    /** Also ends the discussion before it, if that was never held. */
    @Bean
    JavaDelegate beginDiscussion(CoachingService coachings, DiscussionProcess discussions) {
        return execution -> {
            CoachingService.Turn turn = coachings.nextTurn(COACHING_ID.from(execution));
            turn.replaced().ifPresent(discussions::discussionReplaced);
            turn.begun().ifPresent(discussions::discussionDue);
            DISCUSSIONS_LEFT.set(execution, turn.left());
        };
    }

    @Bean
    JavaDelegate endCoaching(
            CoachingService coachings, DiscussionProcess discussions, GoalProcess goals, RetentionProcess retention) {
        return execution -> {
            coachings.end(COACHING_ID.from(execution)).ifPresent(discussions::discussionReplaced);
            goals.coachingOver(execution.getProcessBusinessKey());
            retention.coachingEnded(execution.getProcessBusinessKey(), COACHING_ID.from(execution));
        };
    }

    @Bean
    JavaDelegate tellOfCoachingEnd(PtaMails mails) {
        return execution -> mails.coachingEnded(COACHING_ID.from(execution));
    }
}
