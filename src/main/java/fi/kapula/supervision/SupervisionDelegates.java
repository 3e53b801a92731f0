package fi.kapula.supervision;

import static fi.kapula.supervision.SupervisionProcess.APPLICATION_ID;

import fi.kapula.engine.Executions;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the process {@code Supervision} tells us, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class SupervisionDelegates {

    @Bean
    JavaDelegate beginSupervision(SupervisionService supervisions) {
        return execution -> supervisions.begin(APPLICATION_ID.from(execution));
    }

    @Bean
    TaskListener tellNextStep(SupervisionMails mails) {
        return task -> mails.begun(task.getExecution().getProcessBusinessKey(), task.getId());
    }

    @Bean
    JavaDelegate remindToMeet(SupervisionMails mails) {
        return execution -> mails.remindToMeet(
                execution.getProcessBusinessKey(), Executions.event(execution), Executions.openTask(execution));
    }

    @Bean
    JavaDelegate tellOfContractEnd(SupervisionMails mails) {
        return execution ->
                mails.contractEnds(execution.getProcessBusinessKey(), Executions.openTask(execution));
    }

    @Bean
    JavaDelegate tellOfSupervisionEnd(SupervisionEnding ending) {
        return execution -> ending.ended(execution.getProcessBusinessKey());
    }
}
