package fi.kapula.combination;

import static fi.kapula.combination.CombinationProcess.APPLICANT;
import static fi.kapula.combination.CombinationProcess.APPLICATION_ID;
import static fi.kapula.combination.CombinationProcess.COMBINED;
import static fi.kapula.combination.CombinationProcess.COORDINATOR;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.Applications;
import fi.kapula.combination.CombinationService.Outcome;
import fi.kapula.engine.Executions;
import fi.kapula.matching.ProposalProcess;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code ApplicationCombination} tells us, in the order of its diagram, and then an application that is withdrawn. */
@Configuration(proxyBeanMethods = false)
class CombinationDelegates {

    @Bean
    JavaDelegate openCombination(CombinationNames names) {
        return execution -> {
            ApplicationCard opened = names.open(COORDINATOR.from(execution));
            execution.setProcessBusinessKey(opened.businessKey());
            APPLICATION_ID.set(execution, opened.id());
        };
    }

    @Bean
    JavaDelegate holdApplications(Combinations combinations, ProposalProcess proposals) {
        return execution -> combinations
                .members(APPLICATION_ID.from(execution))
                .forEach(member -> proposals.applicationHeld(member.businessKey()));
    }

    @Bean
    TaskListener askForConsent(CombinationMails mails) {
        return task -> mails.ask(APPLICATION_ID.from(task), APPLICANT.from(task), task.getId());
    }

    @Bean
    JavaDelegate remindApplicants(CombinationMails mails, CombinationProcess process) {
        return execution -> mails.remind(
                APPLICATION_ID.from(execution),
                Executions.event(execution),
                process.openRequests(execution.getProcessInstanceId()));
    }

    @Bean
    JavaDelegate combineConsenting(CombinationService combinations, ProposalProcess proposals, CombinationMails mails) {
        return execution -> {
            Outcome outcome = combinations.combine(APPLICATION_ID.from(execution));
            COMBINED.set(execution, outcome.combined());
            outcome.released().forEach(member -> proposals.applicationReleased(member.businessKey()));
            mails.released(APPLICATION_ID.from(execution), outcome.released());
        };
    }

    @Bean
    JavaDelegate endCombinedApplications(Applications applications, ProposalProcess proposals) {
        return execution -> applications
                .joined(APPLICATION_ID.from(execution))
                .forEach(original -> proposals.combinedSupervisionEnded(original.businessKey()));
    }

    @Bean
    JavaDelegate withdrawRequest(Combinations combinations, CombinationProcess process) {
        return execution -> process.withdrawRequests(
                execution.getProcessInstanceId(), combinations.asked(APPLICATION_ID.from(execution)));
    }

    @Bean
    JavaDelegate releaseApplications(CombinationService combinations, ProposalProcess proposals, CombinationMails mails) {
        return execution -> {
            List<Member> released = combinations.releaseAll(APPLICATION_ID.from(execution));
            released.forEach(member -> proposals.applicationReleased(member.businessKey()));
            mails.takenApart(APPLICATION_ID.from(execution), released);
        };
    }

    /** In the application's diagram, before it is withdrawn. */
    @Bean
    JavaDelegate leaveCombination(CombinationService combinations, CombinationProcess process) {
        return execution ->
                combinations.leave(APPLICATION_ID.from(execution)).ifPresent(process::combinationChanged);
    }
}
