package fi.kapula.pta;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

/** Nine o'clock, when what is due begins: outside the hour that summer time skips or repeats. */
final class Mornings {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private Mornings() {}

    static Date of(LocalDate day, Clock clock) {
        return Date.from(day.atTime(MORNING).atZone(clock.getZone()).toInstant());
    }
}
