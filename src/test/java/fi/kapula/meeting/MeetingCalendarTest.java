package fi.kapula.meeting;

import static fi.kapula.meeting.MeetingSteps.at;
import static fi.kapula.meeting.MeetingSteps.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What mails bring to calendars, read by the library that wrote it and by another. */
@KapulaTest
class MeetingCalendarTest {

    @Autowired
    private MeetingSteps steps;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private TestClock clock;

    @Autowired
    private MeetingService service;

    private long meeting;

    @BeforeEach
    void topi_is_invited() {
        process.clear();
        clock.set("2026-11-20T12:00");
        String group = steps.group();
        meeting = steps.schedule(group, tuesday());
    }

    @Test
    void invites() throws Exception {
        VEvent event = event("topi", "REQUEST");
        assertThat(event.getDateStart().getValue()).isEqualTo(Date.from(Instant.parse("2026-11-24T08:00:00Z")));
        assertThat(event.getDateEnd().getValue()).isEqualTo(Date.from(Instant.parse("2026-11-24T09:30:00Z")));
        assertThat(event.getSummary().getValue()).isEqualTo("Työnohjaus: Topin hakemus");
        assertThat(event.getLocation().getValue()).isEqualTo("Kokoushuone Kataja");
        assertThat(event.getOrganizer().getEmail()).isEqualTo("saara@kapula.example");
        assertThat(event.getOrganizer().getParameters("SENT-BY")).containsExactly("mailto:kapula@kapula.example");
        assertThat(event.getAttendees()).extracting(Attendee::getEmail).containsExactly("topi@kapula.example");
        assertThat(event.getStatus().getValue()).isEqualTo("CONFIRMED");
        assertThat(event.getClassification().getValue()).isEqualTo("PRIVATE");
        assertThat(event.getAlarms()).singleElement().satisfies(alarm -> {
            assertThat(alarm.getAction().isDisplay()).isTrue();
            assertThat(alarm.getTrigger().getDuration()).hasToString("-PT30M");
        });
    }

    @Test
    void keeps_one_uid_and_counts_up_until_it_is_cancelled() throws Exception {
        VEvent invited = event("topi", "REQUEST");
        assertThat(invited.getSequence().getValue()).isZero();
        assertThat(event("taina", "REQUEST").getUid()).isEqualTo(invited.getUid());

        service.move(meeting, "saara", 0, plan("2026-11-25T11:00:00Z"));
        VEvent moved = event("topi", "REQUEST");
        assertThat(moved.getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getDateStart().getValue()).isEqualTo(Date.from(Instant.parse("2026-11-25T11:00:00Z")));
        service.move(meeting, "saara", 1, plan("2026-11-26T11:00:00Z"));
        assertThat(event("topi", "REQUEST").getSequence().getValue()).isEqualTo(2);

        service.cancel(meeting, "saara", 2);
        VEvent cancelled = event("topi", "CANCEL");
        assertThat(cancelled.getSequence().getValue()).isEqualTo(3);
        assertThat(cancelled.getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(cancelled.getAlarms()).isEmpty();
        assertThat(List.of(moved.getUid(), cancelled.getUid())).containsOnly(invited.getUid());
    }

    @Test
    void survives_any_place() throws Exception {
        Map<String, Object> values = at("2026-12-01T10:00:00+02:00");
        String words = "ä".repeat(200) + "\uD83D\uDE00".repeat(40);
        String place = "Länsi; \"Iso sali\", 2. krs\\\nhttps://etä.example/" + words + "\nEND:VEVENT";
        values.put("place", place);
        steps.schedule(steps.single(), values);
        assertThat(event("liisa", "REQUEST").getLocation().getValue()).isEqualTo(place);
        for (String line : mail.last("liisa").calendar().split("\r\n")) {
            assertThat(line.getBytes(StandardCharsets.UTF_8).length).as(line).isLessThanOrEqualTo(75);
        }
    }

    /** The newest, when both readers say the same of it and the first one finds nothing wrong. */
    private VEvent event(String person, String method) throws Exception {
        String text = mail.last(person).calendar();
        Calendar first = new CalendarBuilder().build(new StringReader(text));
        assertThat(first.validate(true).hasErrors()).isFalse();
        assertThat(first.getMethod().getValue()).isEqualTo(method);
        List<CalendarComponent> components = first.getComponents();
        assertThat(components).hasSize(1);
        ICalendar second = Biweekly.parse(text).first();
        assertThat(second.getMethod().getValue()).isEqualTo(method);
        assertThat(second.validate(second.getVersion()).toString()).isEmpty();
        VEvent event = second.getEvents().get(0);
        for (String name : List.of(Property.UID, Property.SEQUENCE, Property.SUMMARY)) {
            String value = components.get(0).<Property>getRequiredProperty(name).getValue();
            assertThat(List.of(
                            event.getUid().getValue(),
                            event.getSequence().getValue().toString(),
                            event.getSummary().getValue()))
                    .contains(value);
        }
        return event;
    }

    private static MeetingPlan plan(String start) {
        return new MeetingPlan(Instant.parse(start), 45, "Etänä", BigDecimal.ONE);
    }
}
