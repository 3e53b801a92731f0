package fi.kapula.meeting;

import static fi.kapula.meeting.MeetingSteps.at;
import static fi.kapula.meeting.MeetingSteps.tuesday;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.engine.SubmissionRejected;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
class ScheduleMeetingTest {

    @Autowired
    private MeetingSteps steps;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private TestClock clock;

    @Autowired
    private Meetings meetings;

    @Autowired
    private MeetingService service;

    private String group;

    @BeforeEach
    void nothing_is_scheduled() {
        process.clear();
        clock.set("2026-11-20T12:00");
        group = steps.group();
    }

    @Test
    void suggests_the_next_week_and_then_four_weeks_after_the_last() {
        assertThat(show(group))
                .containsEntry("startsAt", OffsetDateTime.parse("2026-11-27T10:00+02:00"))
                .containsEntry("durationMinutes", 90);
        assertThat((BigDecimal) show(group).get("units")).isEqualByComparingTo("2");

        Map<String, Object> beforeSummerTime = at("2027-03-09T14:00:00+02:00");
        beforeSummerTime.put("durationMinutes", 60);
        steps.schedule(group, beforeSummerTime);
        assertThat(show(group))
                .containsEntry("startsAt", OffsetDateTime.parse("2027-04-06T14:00+03:00"))
                .containsEntry("durationMinutes", 60)
                .containsEntry("place", "Kokoushuone Kataja");
    }

    @ParameterizedTest
    @CsvSource({"45,1", "90,2", "60,1.33", "15,0.33", "120,2.67"})
    void counts_units_from_the_duration_where_they_are_left_out(int minutes, BigDecimal units) {
        Map<String, Object> values = tuesday();
        values.put("durationMinutes", minutes);
        assertThat(scheduled(values).units()).isEqualByComparingTo(units);
    }

    @Test
    void keeps_the_units_that_are_given() {
        Map<String, Object> values = tuesday();
        values.put("units", "1,5");
        assertThat(scheduled(values).units()).isEqualByComparingTo("1.5");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T10:00+02:00, 2026-11-24T08:00:00Z", // as Tasklist writes it
        "2026-11-24T08:00:00Z, 2026-11-24T08:00:00Z",
        "2027-06-01T09:15:00+03:00, 2027-06-01T06:15:00Z"
    })
    void takes_a_time_with_any_offset(String written, Instant meant) {
        assertThat(scheduled(at(written)).startsAt()).isEqualTo(meant);
    }

    @Test
    void says_what_is_at_the_same_time_and_asks_whether_that_is_meant() {
        String single = steps.single();
        steps.schedule(group, at("2026-11-27T09:00:00+02:00"));
        assertThat(show(single).get("clashes"))
                .isEqualTo("pe 27.11.2026 klo 9.00–10.30, Topin hakemus (TNO-2026-0001)");

        Map<String, Object> values = at("2026-11-27T10:00:00+02:00");
        assertThatThrownBy(() -> steps.schedule(single, values))
                .isInstanceOfSatisfying(SubmissionRejected.class, rejected -> assertThat(rejected.errors()
                                .get("startsAt"))
                        .contains("9.00–10.30", "TNO-2026-0001"));
        values.put("acceptClash", true);
        assertThat(meetings.find(steps.schedule(single, values))).isPresent();
    }

    @Test
    void sees_no_clash_in_meetings_that_touch_or_are_cancelled() {
        String single = steps.single();
        steps.schedule(group, at("2026-11-27T08:30:00+02:00"));
        assertThat(show(single)).containsEntry("clashes", "");
        assertThat(show(single).get("otherMeetings").toString()).contains("27.11.2026");
        service.cancel(meetings.next(group).orElseThrow().id(), "saara", 0);
        assertThat(scheduled(single, at("2026-11-27T09:00:00+02:00")).state()).isEqualTo(MeetingState.SCHEDULED);
    }

    @ParameterizedTest
    @CsvSource({
        "startsAt, 2026-11-20T11:59:00+02:00",
        "startsAt, 2072-11-20T11:59:00+02:00",
        "startsAt, 2026-11-24T10:00:00",
        "startsAt, huomenna",
        "startsAt, ''",
        "durationMinutes, 14",
        "durationMinutes, 601",
        "durationMinutes, 45.5",
        "place, ''",
        "units, -1",
        "units, 25",
        "units, 1.333"
    })
    void refuses_what_cannot_be(String key, String value) {
        Map<String, Object> values = tuesday();
        values.put(key, value);
        assertThatThrownBy(() -> steps.schedule(group, values))
                .isInstanceOfSatisfying(SubmissionRejected.class, rejected ->
                        assertThat(rejected.errors()).containsOnlyKeys(key));
        assertThat(meetings.ahead(group)).isEmpty();
    }

    private Map<String, Object> show(String key) {
        return steps.proposed(key);
    }

    private MeetingCard scheduled(Map<String, Object> values) {
        return scheduled(group, values);
    }

    private MeetingCard scheduled(String key, Map<String, Object> values) {
        return meetings.find(steps.schedule(key, values)).orElseThrow();
    }
}
