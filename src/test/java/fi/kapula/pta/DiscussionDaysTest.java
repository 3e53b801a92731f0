package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiscussionDaysTest {

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
        assertThat(days("2026-01-01", "2028-12-31", day).dayIn(month)).as(why).isEqualTo(moved);
    }

    @Test
    void move_back_where_the_period_would_be_over() {
        assertThat(days("2026-09-01", "2026-12-24", 24).dayIn(YearMonth.of(2026, 12))).isEqualTo("2026-12-23");
        assertThat(days("2026-12-24", "2026-12-24", 24).dayIn(YearMonth.of(2026, 12))).isEqualTo("2026-12-24");
    }

    @Test
    void begin_with_the_first_agreed_day_that_is_still_ahead() {
        assertThat(days("2026-11-10", "2027-05-31", 10).first(LocalDate.parse("2026-11-01")))
                .contains(YearMonth.of(2026, 11));
        assertThat(days("2026-11-10", "2027-05-31", 9).first(LocalDate.parse("2026-11-01")))
                .contains(YearMonth.of(2026, 12));
        assertThat(days("2026-01-10", "2027-05-31", 10).first(LocalDate.parse("2026-11-20")))
                .contains(YearMonth.of(2026, 12));
        assertThat(days("2026-11-10", "2026-12-08", 9).first(LocalDate.parse("2026-11-01"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 28, 29, 30, 31})
    void fall_on_one_working_day_a_month_each_later_than_the_one_before(int day) {
        DiscussionDays days = days("2026-01-01", "2032-12-31", day);
        List<LocalDate> all = new ArrayList<>();
        Optional<YearMonth> period = days.first(LocalDate.parse("2026-01-01"));
        while (period.isPresent()) {
            all.add(days.dayIn(period.get()));
            period = days.after(period.get());
        }
        assertThat(all).hasSize(84).isSorted().doesNotHaveDuplicates().allMatch(FinnishHolidays::isWorkingDay);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2038-04-25"})
    void know_when_easter_is(LocalDate easter) {
        assertThat(FinnishHolidays.easter(easter.getYear())).isEqualTo(easter);
    }

    private static DiscussionDays days(String startsOn, String endsOn, int day) {
        return new DiscussionDays(LocalDate.parse(startsOn), LocalDate.parse(endsOn), day);
    }
}
