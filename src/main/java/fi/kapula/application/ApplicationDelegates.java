package fi.kapula.application;

import static fi.kapula.application.ApplicationProcess.APPLICANT;
import static fi.kapula.application.ApplicationProcess.APPLICATION_ID;

import fi.kapula.engine.Executions;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the process {@code SupervisionApplication} tells us, in the order of its diagram. */
@Configuration(proxyBeanMethods = false)
class ApplicationDelegates {

    @Bean
    JavaDelegate openApplication(ApplicationService applications) {
        return execution -> {
            ApplicationCard opened = applications.open(APPLICANT.from(execution));
            execution.setProcessBusinessKey(opened.businessKey());
            APPLICATION_ID.set(execution, opened.id());
        };
    }

    @Bean
    TaskListener tellApplicant(ApplicationMails mails) {
        return task -> mails.backWithApplicant(APPLICATION_ID.from(task), task.getId());
    }

    @Bean
    JavaDelegate remindApplicant(ApplicationMails mails) {
        return execution -> mails.remindApplicant(
                APPLICATION_ID.from(execution),
                Executions.event(execution),
                Executions.openTask(execution, "UserTask_CompleteApplication"));
    }

    @Bean
    JavaDelegate lapseApplication(ApplicationService applications, ApplicationMails mails) {
        return execution -> {
            applications.lapse(APPLICATION_ID.from(execution));
            mails.lapsed(APPLICATION_ID.from(execution), Executions.event(execution));
        };
    }

    @Bean
    TaskListener tellPresenter(ApplicationMails mails) {
        return task ->
                mails.toPresenter(APPLICATION_ID.from(task), task.getId(), "PresentApplication", task.getId());
    }

    @Bean
    JavaDelegate remindPresenter(ApplicationMails mails) {
        return execution -> mails.toPresenter(
                APPLICATION_ID.from(execution),
                Executions.event(execution),
                "PresentApplication.reminder",
                Executions.openTask(execution, "UserTask_PresentApplication"));
    }

    @Bean
    JavaDelegate tellCoordinatorsOfDelay(ApplicationMails mails) {
        return execution -> mails.presenterIsLate(APPLICATION_ID.from(execution), Executions.event(execution));
    }

    @Bean
    JavaDelegate withdrawApplication(ApplicationWithdrawal withdrawal) {
        return execution -> withdrawal.withdraw(APPLICATION_ID.from(execution));
    }
}
