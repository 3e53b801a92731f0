package fi.kapula.pta;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** On which days the discussions of a coaching fall: one for each agreed day within the period. */
record DiscussionDays(LocalDate startsOn, LocalDate endsOn, Rhythm rhythm) {

    /** The first agreed day. @param from no earlier than this day */
    Optional<LocalDate> first(LocalDate from) {
        return within(rhythm.from(from.isAfter(startsOn) ? from : startsOn));
    }

    /** The agreed day after this one. */
    Optional<LocalDate> after(LocalDate agreed) {
        return within(rhythm.from(agreed.plusDays(1)));
    }

    /**
     * When the discussion of an agreed day begins: that day; where it is a weekend or a holiday the next working day, or the
     * one before when the next would come after the end.
     */
    LocalDate begins(LocalDate agreed) {
        LocalDate later = working(Stream.iterate(agreed, day -> day.plusDays(1)));
        if (!later.isAfter(endsOn)) {
            return later;
        }
        LocalDate earlier = working(Stream.iterate(agreed, day -> day.minusDays(1)));
        return earlier.isBefore(startsOn) ? agreed : earlier;
    }

    /** Whether it is too late for the discussion of this day: the next one's has come, or the period has ended. */
    boolean isOver(LocalDate agreed, LocalDate today) {
        return today.isAfter(endsOn)
                || after(agreed).filter(next -> !begins(next).isAfter(today)).isPresent();
    }

    private static LocalDate working(Stream<LocalDate> days) {
        return days.filter(FinnishHolidays::isWorkingDay).findFirst().orElseThrow();
    }

    private Optional<LocalDate> within(LocalDate agreed) {
        return agreed.isAfter(endsOn) ? Optional.empty() : Optional.of(agreed);
    }
}
