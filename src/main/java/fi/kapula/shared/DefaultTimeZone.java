package fi.kapula.shared;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.util.StringUtils;

/**
 * Sets the Java machine's default time zone before anything starts, because the engine counts repeating timers in it:
 * nine o'clock stays nine o'clock when summer time begins. Named in {@code META-INF/spring.factories}.
 */
class DefaultTimeZone implements EnvironmentPostProcessor, Ordered {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String zone = environment.getProperty("kapula.time-zone", "Europe/Helsinki");
        TimeZone.setDefault(StringUtils.parseTimeZoneString(zone));
    }

    /** After the configuration files are read. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
