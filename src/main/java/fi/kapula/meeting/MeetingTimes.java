package fi.kapula.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import org.springframework.stereotype.Component;

/** The times that follow from a meeting itself; the timers of {@code SupervisionMeeting} ask it. */
@Component("meetingTimes")
public class MeetingTimes {

    /** Outside the hour that summer time skips or repeats. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Far enough that nobody meets it; the engine has no timer that never fires. */
    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private final Meetings meetings;
    private final Clock clock;

    MeetingTimes(Meetings meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    public Date start(long meeting) {
        return Date.from(card(meeting).startsAt());
    }

    public Date end(long meeting) {
        return Date.from(card(meeting).endsAt());
    }

    /** The morning of the day before, by the calendar of the place; never when that is past. */
    public Date dayBefore(long meeting) {
        LocalDate day = card(meeting).startsAt().atZone(clock.getZone()).toLocalDate();
        ZonedDateTime morning = day.minusDays(1).atTime(MORNING).atZone(clock.getZone());
        boolean ahead = morning.toInstant().isAfter(clock.instant());
        return Date.from((ahead ? morning : NEVER.atStartOfDay(clock.getZone())).toInstant());
    }

    private MeetingCard card(long meeting) {
        return meetings.find(meeting).orElseThrow();
    }
}
