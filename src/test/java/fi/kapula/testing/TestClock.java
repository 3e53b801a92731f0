package fi.kapula.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock of the application's zone that stands still where the test has set it. Import {@link InPlace}. */
public class TestClock extends Clock {

    /** Puts it in the place of the application's own. */
    @TestConfiguration(proxyBeanMethods = false)
    public static class InPlace {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock(ZoneId.of("Europe/Helsinki"), Instant.now());
        }
    }

    private final ZoneId zone;
    private volatile Instant now;

    TestClock(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** @param local for instance {@code 2026-11-20T12:00} */
    public void set(String local) {
        now = LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(other, now);
    }
}
