package fi.kapula.pta;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * On which days the discussions of a coaching fall: one in each month whose agreed day is within the period.
 *
 * @param dayOfMonth 1 to 31; in a shorter month its last day
 */
record DiscussionDays(LocalDate startsOn, LocalDate endsOn, int dayOfMonth) {

    /** The first month with a discussion. @param from no earlier than this day */
    Optional<YearMonth> first(LocalDate from) {
        LocalDate earliest = from.isAfter(startsOn) ? from : startsOn;
        YearMonth month = YearMonth.from(earliest);
        return within(agreed(month).isBefore(earliest) ? month.plusMonths(1) : month);
    }

    Optional<YearMonth> after(YearMonth period) {
        return within(period.plusMonths(1));
    }

    /**
     * The agreed day; where that is a weekend or a holiday the next working day, or the one before when the next would come
     * after the end.
     */
    LocalDate dayIn(YearMonth period) {
        LocalDate agreed = agreed(period);
        LocalDate later = working(Stream.iterate(agreed, day -> day.plusDays(1)));
        if (!later.isAfter(endsOn)) {
            return later;
        }
        LocalDate earlier = working(Stream.iterate(agreed, day -> day.minusDays(1)));
        return earlier.isBefore(startsOn) ? agreed : earlier;
    }

    private static LocalDate working(Stream<LocalDate> days) {
        return days.filter(FinnishHolidays::isWorkingDay).findFirst().orElseThrow();
    }

    private Optional<YearMonth> within(YearMonth period) {
        return agreed(period).isAfter(endsOn) ? Optional.empty() : Optional.of(period);
    }

    private LocalDate agreed(YearMonth month) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
