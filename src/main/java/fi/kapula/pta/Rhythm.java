package fi.kapula.pta;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.springframework.lang.Nullable;

/**
 * On which days discussions are agreed.
 *
 * @param dayOfMonth 1 to 31, in a shorter month its last day; null where the interval is no month
 * @param firstOn the first agreed day, from which the others are counted; null where the interval is a month
 */
@Embeddable
record Rhythm(
        @Enumerated(EnumType.STRING) DiscussionInterval discussionInterval,
        @Nullable Integer dayOfMonth,
        @Nullable LocalDate firstOn) {

    private static final int TWO_WEEKS = 14;

    static Rhythm monthly(int dayOfMonth) {
        return new Rhythm(DiscussionInterval.MONTHLY, dayOfMonth, null);
    }

    static Rhythm everyTwoWeeks(LocalDate firstOn) {
        return new Rhythm(DiscussionInterval.EVERY_2_WEEKS, null, firstOn);
    }

    /** The first agreed day that is not before this one. */
    LocalDate from(LocalDate day) {
        return switch (discussionInterval) {
            case MONTHLY -> {
                LocalDate agreed = in(YearMonth.from(day));
                yield agreed.isBefore(day) ? in(YearMonth.from(day).plusMonths(1)) : agreed;
            }
            case EVERY_2_WEEKS -> {
                long late = Math.max(0, ChronoUnit.DAYS.between(firstOn, day));
                yield firstOn.plusDays((late + TWO_WEEKS - 1) / TWO_WEEKS * TWO_WEEKS);
            }
        };
    }

    private LocalDate in(YearMonth month) {
        return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
    }
}
