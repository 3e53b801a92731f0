package fi.kapula.matching;

import static fi.kapula.matching.ProposalProcess.APPLICATION_ID;

import fi.kapula.engine.Executions;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the process {@code SupervisorProposal} tells us, in the order of its diagram, and then what its caller does. */
@Configuration(proxyBeanMethods = false)
class ProposalDelegates {

    @Bean
    TaskListener tellCoordinators(ProposalMails mails) {
        return task -> {
            // Whoever took the combination apart has been told of it.
            if (!ProposalProcess.restorePlace(task)) {
                mails.toCoordinators(APPLICATION_ID.from(task), task.getId());
            }
        };
    }

    @Bean
    JavaDelegate remindCoordinators(ProposalMails mails) {
        return execution -> mails.remindCoordinators(
                APPLICATION_ID.from(execution),
                Executions.event(execution),
                Executions.openTask(execution, "UserTask_HandleApplication"));
    }

    @Bean
    TaskListener tellSupervisor(ProposalMails mails) {
        return task ->
                mails.toSupervisor(APPLICATION_ID.from(task), task.getId(), "AnswerProposal", task.getId());
    }

    @Bean
    JavaDelegate remindSupervisor(ProposalMails mails) {
        return execution -> mails.toSupervisor(
                APPLICATION_ID.from(execution),
                Executions.event(execution),
                "AnswerProposal.reminder",
                Executions.openTask(execution, "UserTask_AnswerProposal"));
    }

    @Bean
    JavaDelegate lapseProposal(ProposalService proposals, ProposalMails mails) {
        return execution -> {
            proposals.lapse(APPLICATION_ID.from(execution));
            mails.closed(proposals.latest(APPLICATION_ID.from(execution)).orElseThrow(), "AnswerProposal.lapsed");
        };
    }

    @Bean
    JavaDelegate tellParties(ProposalMails mails) {
        return execution -> mails.supervisorFound(APPLICATION_ID.from(execution));
    }

    @Bean
    JavaDelegate withdrawProposal(ProposalService proposals, ProposalMails mails) {
        return execution -> proposals
                .withdraw(APPLICATION_ID.from(execution))
                .ifPresent(open -> mails.closed(open, "AnswerProposal.withdrawn"));
    }
}
