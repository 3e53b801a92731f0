package fi.kapula.notification;

import static fi.kapula.notification.MailProcess.MAIL_ID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the process {@code MailDelivery} tells us. */
@Configuration(proxyBeanMethods = false)
class MailDelegates {

    @Bean
    JavaDelegate sendMail(MailDelivery delivery) {
        return execution -> delivery.send(MAIL_ID.from(execution));
    }
}
