package fi.kapula.meeting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * When and where a meeting shall be.
 *
 * @param place an address, a room or a remote link
 * @param units supervision units that it will count for when held
 */
public record MeetingPlan(Instant startsAt, int durationMinutes, String place, BigDecimal units) {

    public static final int SHORTEST = 15;
    public static final int LONGEST = 600;
    public static final int PLACE_LENGTH = 500;
    public static final int MOST_UNITS = 24;

    /** A later start is a slip of the pen, for instance 2072 for 2027. */
    private static final Duration FARTHEST = Duration.ofDays(3 * 365);

    Instant endsAt() {
        return startsAt.plus(durationMinutes, ChronoUnit.MINUTES);
    }

    /** Why nobody can meet then, as a key of {@code messages/errors}; empty when they can. */
    public Optional<String> obstacle(Instant now) {
        if (!startsAt.isAfter(now)) {
            return Optional.of("error.meeting.past");
        }
        return startsAt.isAfter(now.plus(FARTHEST)) ? Optional.of("error.meeting.tooFar") : Optional.empty();
    }
}
