package fi.kapula.meeting;

import fi.kapula.notification.MailCalendar;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.Language;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.springframework.stereotype.Component;

/**
 * Meetings as calendars take them up (RFC 5545, 5546). Everybody gets a copy of their own that names no other
 * supervisee; all copies and versions share one UID. Times are in UTC, which needs no zone described. Answers are asked
 * in Kapula, not by reply of a calendar.
 */
@Component
public class MeetingCalendar {

    private final CalendarEvents events;
    private final MeetingWords words;
    private final CalendarPeople people;

    MeetingCalendar(CalendarEvents events, MeetingWords words, CalendarPeople people) {
        this.events = events;
        this.words = words;
        this.people = people;
    }

    /** @return null for somebody without address, who gets no mail */
    MailCalendar request(MeetingCard meeting, PersonCard attendee) {
        if (!CalendarPeople.hasAddress(attendee)) {
            return null;
        }
        VEvent event = confirmed(meeting, attendee.language()).add(CalendarPeople.attendee(attendee));
        return mail(ImmutableMethod.REQUEST, event);
    }

    /** @return null for somebody without address, who gets no mail */
    MailCalendar cancel(MeetingCard meeting, PersonCard attendee) {
        if (!CalendarPeople.hasAddress(attendee)) {
            return null;
        }
        VEvent event = event(meeting, attendee.language())
                .add(ImmutableStatus.VEVENT_CANCELLED)
                .add(CalendarPeople.attendee(attendee));
        return mail(ImmutableMethod.CANCEL, event);
    }

    /** A file for somebody's own calendar, the supervisor's too; asks nothing and names no supervisee. */
    public String file(MeetingCard meeting, Language language) {
        return text(ImmutableMethod.PUBLISH, confirmed(meeting, language));
    }

    private static MailCalendar mail(Method method, VEvent event) {
        return new MailCalendar(method.getValue(), text(method, event));
    }

    private static String text(Method method, VEvent event) {
        Calendar calendar = CalendarText.calendar(method);
        calendar.add(event);
        return CalendarText.of(calendar);
    }

    private VEvent confirmed(MeetingCard meeting, Language language) {
        VEvent event = event(meeting, language).add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(events.alarm(event));
        return event;
    }

    private VEvent event(MeetingCard meeting, Language language) {
        return events.event(meeting, words.title(meeting.businessKey()), people.organizer(meeting), language);
    }
}
