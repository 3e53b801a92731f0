package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiscussionDaysTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    /** Each day of the month, and each day of two weeks. */
    static Stream<Rhythm> rhythms() {
        return Stream.concat(
                IntStream.rangeClosed(1, 31).mapToObj(Rhythm::monthly),
                IntStream.range(0, 14).mapToObj(START::plusDays).map(Rhythm::everyTwoWeeks));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-04, 3, 2026-04-07, from Good Friday past Easter",
        "2026-05, 1, 2026-05-04, from May Day past the weekend",
        "2026-05, 14, 2026-05-15, from Ascension Day",
        "2026-06, 19, 2026-06-22, from Midsummer Eve",
        "2026-10, 31, 2026-11-02, from All Saints' Day into the next month",
        "2026-12, 24, 2026-12-28, past Christmas",
        "2027-01, 6, 2027-01-07, from Epiphany",
        "2027-02, 31, 2027-03-01, the last day of February is a Sunday",
        "2028-02, 31, 2028-02-29, leap day",
        "2028-02, 29, 2028-02-29, leap day",
        "2027-03, 28, 2027-03-30, summer time begins on Easter Sunday",
        "2026-11, 17, 2026-11-17, an ordinary Tuesday"
    })
    void move_past_weekends_and_holidays(YearMonth month, int day, LocalDate moved, String why) {
        LocalDate agreed = month.atDay(Math.min(day, month.lengthOfMonth()));
        for (Rhythm rhythm : List.of(Rhythm.monthly(day), Rhythm.everyTwoWeeks(agreed))) {
            DiscussionDays days = days("2026-01-01", "2028-12-31", rhythm);
            assertThat(days.first(month.atDay(1))).contains(agreed);
            assertThat(days.begins(agreed)).as(why).isEqualTo(moved);
        }
    }

    @Test
    void move_back_where_the_period_would_be_over() {
        LocalDate eve = LocalDate.of(2026, 12, 24);
        assertThat(days("2026-09-01", "2026-12-24", Rhythm.monthly(24)).begins(eve)).isEqualTo("2026-12-23");
        assertThat(days("2026-12-24", "2026-12-24", Rhythm.everyTwoWeeks(eve)).begins(eve)).isEqualTo("2026-12-24");
    }

    @Test
    void begin_with_the_first_agreed_day_that_is_still_ahead() {
        assertThat(days("2026-11-10", "2027-05-31", Rhythm.monthly(10)).first(LocalDate.parse("2026-11-01")))
                .contains(LocalDate.parse("2026-11-10"));
        assertThat(days("2026-11-10", "2027-05-31", Rhythm.monthly(9)).first(LocalDate.parse("2026-11-01")))
                .contains(LocalDate.parse("2026-12-09"));
        assertThat(days("2026-01-10", "2027-05-31", Rhythm.monthly(10)).first(LocalDate.parse("2026-11-20")))
                .contains(LocalDate.parse("2026-12-10"));
        assertThat(days("2026-11-10", "2026-12-08", Rhythm.monthly(9)).first(LocalDate.parse("2026-11-01"))).isEmpty();
        Rhythm tuesdays = Rhythm.everyTwoWeeks(LocalDate.parse("2026-11-17"));
        assertThat(days("2026-11-10", "2027-05-31", tuesdays).first(LocalDate.parse("2026-11-01")))
                .contains(LocalDate.parse("2026-11-17"));
        assertThat(days("2026-11-10", "2027-05-31", tuesdays).first(LocalDate.parse("2026-11-18")))
                .contains(LocalDate.parse("2026-12-01"));
        assertThat(days("2026-11-10", "2026-11-16", tuesdays).first(LocalDate.parse("2026-11-10"))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rhythms")
    void are_as_far_apart_as_agreed(Rhythm rhythm) {
        List<LocalDate> agreed = agreed(new DiscussionDays(START, LocalDate.of(2041, 12, 31), rhythm));
        if (rhythm.firstOn() == null) {
            assertThat(agreed).hasSize(16 * 12).allMatch(day -> day.getDayOfMonth()
                    == Math.min(rhythm.dayOfMonth(), day.lengthOfMonth()));
            assertThat(agreed.stream().map(YearMonth::from)).doesNotHaveDuplicates();
        } else {
            DayOfWeek weekday = rhythm.firstOn().getDayOfWeek();
            assertThat(agreed).first().isEqualTo(rhythm.firstOn());
            assertThat(agreed).hasSizeGreaterThan(16 * 26).allMatch(day -> day.getDayOfWeek() == weekday);
            for (int i = 1; i < agreed.size(); i++) {
                assertThat(ChronoUnit.DAYS.between(agreed.get(i - 1), agreed.get(i))).isEqualTo(14);
            }
        }
    }

    /** Sixteen years have every Easter date that matters, four leap days, and holidays on every day of the week. */
    @ParameterizedTest
    @MethodSource("rhythms")
    void begin_on_working_days_each_later_than_the_one_before(Rhythm rhythm) {
        DiscussionDays days = new DiscussionDays(START, LocalDate.of(2041, 12, 20), rhythm);
        List<LocalDate> begun = agreed(days).stream().map(days::begins).toList();
        assertThat(begun).isSorted().doesNotHaveDuplicates().allMatch(FinnishHolidays::isWorkingDay);
    }

    /** Only a day that is moved back could meet the one before it. */
    @ParameterizedTest
    @MethodSource("rhythms")
    void keep_their_order_within_the_period_on_whatever_day_it_ends(Rhythm rhythm) {
        for (LocalDate end = START.plusDays(14); end.isBefore(START.plusYears(3)); end = end.plusDays(1)) {
            DiscussionDays days = new DiscussionDays(START, end, rhythm);
            List<LocalDate> last = agreed(days).stream().map(days::begins).toList();
            last = last.subList(Math.max(0, last.size() - 3), last.size());
            LocalDate over = end;
            assertThat(last).as("until " + end).isSorted().doesNotHaveDuplicates().noneMatch(day -> day.isAfter(over));
        }
    }

    @Test
    void are_over_when_the_next_one_begins_or_the_period_has_ended() {
        LocalDate first = LocalDate.parse("2026-12-10");
        DiscussionDays days = days("2026-12-01", "2026-12-30", Rhythm.everyTwoWeeks(first));
        assertThat(days.isOver(first, LocalDate.parse("2026-12-27"))).isFalse();
        assertThat(days.isOver(first, LocalDate.parse("2026-12-28"))).as("moved past Christmas").isTrue();
        assertThat(days.isOver(first.plusDays(14), LocalDate.parse("2026-12-30"))).isFalse();
        assertThat(days.isOver(first.plusDays(14), LocalDate.parse("2026-12-31"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25"})
    void know_when_easter_is(LocalDate easter) {
        assertThat(FinnishHolidays.easter(easter.getYear())).isEqualTo(easter);
    }

    private static List<LocalDate> agreed(DiscussionDays days) {
        List<LocalDate> all = new ArrayList<>();
        Optional<LocalDate> agreed = days.first(START);
        while (agreed.isPresent()) {
            all.add(agreed.get());
            agreed = days.after(agreed.get());
        }
        return all;
    }

    private static DiscussionDays days(String startsOn, String endsOn, Rhythm rhythm) {
        return new DiscussionDays(LocalDate.parse(startsOn), LocalDate.parse(endsOn), rhythm);
    }
}
