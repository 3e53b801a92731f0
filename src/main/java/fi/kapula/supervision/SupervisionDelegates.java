package fi.kapula.supervision;

import static fi.kapula.supervision.SupervisionProcess.APPLICATION_ID;

import fi.kapula.engine.Executions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
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
    JavaDelegate remindOfMeeting(SupervisionMails mails) {
        return execution ->
                mails.remindOfMeeting(execution.getProcessBusinessKey(), Executions.event(execution), planning(execution));
    }

    @Bean
    JavaDelegate tellOfContractEnd(SupervisionMails mails) {
        return execution -> mails.tellOfContractEnd(execution.getProcessBusinessKey(), planning(execution));
    }

    @Bean
    JavaDelegate endSupervision(SupervisionEnding ending) {
        return execution -> ending.closed(execution.getProcessBusinessKey());
    }

    @Bean
    JavaDelegate releaseSupervisor(SupervisionEnding ending) {
        return execution -> ending.changed(execution.getProcessBusinessKey());
    }

    private static String planning(DelegateExecution execution) {
        return Executions.openTask(execution, "UserTask_PlanNextStep");
    }
}
