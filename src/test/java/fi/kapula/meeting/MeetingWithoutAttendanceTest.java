package fi.kapula.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Where attendance is not kept, what was not cancelled was held. */
@Tag("own-application")
@KapulaTest
@TestPropertySource(properties = "kapula.meeting.attendance=false")
class MeetingWithoutAttendanceTest {

    @Autowired
    private MeetingSteps steps;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Pages pages;

    @Test
    void counts_as_held_when_it_is_over() {
        String group = steps.group();
        long id = steps.schedule(group, MeetingSteps.at("2027-01-12T10:00:00+02:00"));
        process.fireTimer("BoundaryEvent_MeetingBegins");
        process.fireTimer("IntermediateCatchEvent_MeetingOver");
        MeetingCard held = meetings.find(id).orElseThrow();
        assertThat(held.state()).isEqualTo(MeetingState.HELD);
        assertThat(held.attended()).isEmpty();
        assertThat(meetings.unitsUsed(group)).isEqualByComparingTo("2");
        assertThat(process.path(group)).contains("EndEvent_MeetingHeld", "ServiceTask_CountMeetingAsHeld");

        String page = "/cases/" + group + "/meetings/" + id + "/attendance";
        assertThat(pages.open("saara", page).has("input[name=attended]")).isFalse();
        pages.send("saara", page, "version", "" + held.version());
        assertThat(meetings.unitsUsed(group)).isEqualByComparingTo("0");
    }
}
