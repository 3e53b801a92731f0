package fi.kapula.pta;

import static fi.kapula.pta.DiscussionProcess.DISCUSSION_ID;
import static fi.kapula.pta.DiscussionProcess.PARTY;
import static fi.kapula.pta.DiscussionProcess.PREPARER;

import fi.kapula.engine.Executions;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code PtaDiscussion} and then {@code PtaAcknowledgement} tell us, in the order of their diagrams. */
@Configuration(proxyBeanMethods = false)
class DiscussionDelegates {

    @Bean
    TaskListener askToPrepare(PtaMails mails) {
        return task -> mails.task(PREPARER.from(task), task.getId());
    }

    @Bean
    JavaDelegate remindToPrepare(PtaMails mails) {
        return execution -> mails.remind(
                Executions.openTasks(execution, "UserTask_PrepareDiscussion"), Executions.event(execution));
    }

    @Bean
    JavaDelegate tellOfSkip(DiscussionMails mails) {
        return execution -> mails.skipped(DISCUSSION_ID.from(execution));
    }

    @Bean
    JavaDelegate revealPreparations(DiscussionService discussions) {
        return execution -> discussions.reveal(DISCUSSION_ID.from(execution));
    }

    @Bean
    TaskListener askToHold(PtaMails mails) {
        return task -> mails.task(task.getAssignee(), task.getId());
    }

    @Bean
    JavaDelegate remindToHold(PtaMails mails) {
        return execution -> mails.remind(
                Executions.openTasks(execution, "UserTask_HoldDiscussion"), Executions.event(execution));
    }

    @Bean
    JavaDelegate tellTeamLead(DiscussionMails mails) {
        return execution -> mails.veryLate(DISCUSSION_ID.from(execution), Executions.event(execution));
    }

    @Bean
    JavaDelegate missDiscussion(DiscussionService discussions) {
        return execution -> discussions.miss(DISCUSSION_ID.from(execution));
    }

    @Bean
    TaskListener askToAcknowledgeDiscussion(PtaMails mails) {
        return task -> mails.task(PARTY.from(task), task.getId());
    }

    @Bean
    JavaDelegate remindToAcknowledge(PtaMails mails) {
        return execution -> mails.remind(
                Executions.openTasks(execution, "UserTask_AcknowledgeDiscussion"), Executions.event(execution));
    }

    @Bean
    JavaDelegate tellOfObjection(DiscussionMails mails) {
        return execution -> mails.objected(DISCUSSION_ID.from(execution));
    }
}
