package fi.kapula.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.application.MeetingInterval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupervisionContractPrefillTest {

    @ParameterizedTest
    @CsvSource({
        "12, MONTHLY, 12",
        "12, EVERY_2_WEEKS, 26",
        "12, EVERY_3_WEEKS, 17",
        "1, EVERY_3_WEEKS, 1",
        "1, MONTHLY, 1"
    })
    void plans_as_many_meetings_as_fit(int months, MeetingInterval interval, int meetings) {
        assertThat(SupervisionContractPrefill.meetings(months, interval)).isEqualTo(meetings);
    }
}
