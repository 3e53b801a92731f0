package fi.kapula.testing;

import fi.kapula.shared.KapulaSettings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/**
 * The application's clock, and the engine's: goes as any other until a test sets it, and goes again after
 * {@link ProcessProbe#clear}.
 */
@TestComponent
@Primary
public class TestClock extends Clock {

    private final ZoneId zone;
    private volatile Instant standing;

    TestClock(KapulaSettings settings) {
        this.zone = settings.timeZone();
    }

    /** Stands still from now on. @param local for instance {@code 2026-11-20T12:00} */
    public void set(String local) {
        standing = LocalDateTime.parse(local).atZone(zone).toInstant();
        ClockUtil.setCurrentTime(Date.from(standing));
    }

    void go() {
        standing = null;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        Instant set = standing;
        return set == null ? Instant.now() : set;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(instant(), other);
    }
}
