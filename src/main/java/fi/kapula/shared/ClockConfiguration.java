package fi.kapula.shared;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock that everybody asks for the time; tests put their own in its place. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock(KapulaSettings settings) {
        return Clock.system(settings.timeZone());
    }
}
