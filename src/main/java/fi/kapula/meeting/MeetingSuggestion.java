package fi.kapula.meeting;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What to begin with when a meeting is scheduled: as the time before, four weeks later. */
@Component
class MeetingSuggestion {

    private static final LocalTime USUAL_START = LocalTime.of(10, 0);

    private final Meetings meetings;
    private final MeetingSettings settings;
    private final Clock clock;

    MeetingSuggestion(Meetings meetings, MeetingSettings settings, Clock clock) {
        this.meetings = meetings;
        this.settings = settings;
        this.clock = clock;
    }

    /** The place is null for a case that has not met yet. */
    MeetingPlan next(String businessKey) {
        Optional<MeetingCard> last = meetings.ofCase(businessKey, Meetings.Position.END, 1).stream().findFirst();
        int minutes = last.map(MeetingCard::durationMinutes).orElse((int) settings.usualDuration().toMinutes());
        Instant start = last.map(card -> after(card.startsAt())).orElseGet(this::first);
        return new MeetingPlan(start, minutes, last.map(MeetingCard::place).orElse(null), settings.units(minutes));
    }

    /** Counted in days of the calendar, so that ten o'clock stays ten o'clock when summer time begins. */
    private Instant after(Instant last) {
        ZonedDateTime next = last.atZone(clock.getZone());
        do {
            next = next.plusWeeks(4);
        } while (!next.toInstant().isAfter(clock.instant()));
        return next.toInstant();
    }

    private Instant first() {
        ZonedDateTime day = ZonedDateTime.now(clock).plusWeeks(1).with(USUAL_START);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.toInstant();
    }
}
