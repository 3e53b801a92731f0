package fi.kapula.pta;

import static fi.kapula.pta.RetentionProcess.COACHING_ID;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the process {@code PtaRetention} tells us. */
@Configuration(proxyBeanMethods = false)
class RetentionDelegates {

    @Bean
    JavaDelegate deleteWords(CoachingRetention retention) {
        return execution -> retention.deleteWords(COACHING_ID.from(execution));
    }
}
