package fi.kapula.meeting;

import fi.kapula.notification.MailCalendar;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.KapulaSettings;
import fi.kapula.shared.Language;
import java.time.Clock;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Trigger;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
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

    private static final String PRODUCT = "-//Kapula//Kapula//FI";

    private final MeetingWords words;
    private final MeetingSettings settings;
    private final KapulaSettings kapula;
    private final CalendarPeople people;
    private final Clock clock;

    MeetingCalendar(
            MeetingWords words, MeetingSettings settings, KapulaSettings kapula, CalendarPeople people, Clock clock) {
        this.words = words;
        this.settings = settings;
        this.kapula = kapula;
        this.people = people;
        this.clock = clock;
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
        Calendar calendar = new Calendar()
                .withProdId(PRODUCT)
                .withDefaults()
                .withProperty(method)
                .getFluentTarget();
        calendar.add(event);
        return CalendarText.of(calendar);
    }

    private VEvent confirmed(MeetingCard meeting, Language language) {
        VEvent event = event(meeting, language).add(ImmutableStatus.VEVENT_CONFIRMED);
        event.add(alarm(summary(meeting, language)));
        return event;
    }

    private VEvent event(MeetingCard meeting, Language language) {
        String page = kapula.baseUrl() + "/cases/" + meeting.businessKey() + "/meetings";
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.calendarUid()));
        event.add(new Sequence(meeting.sequence()));
        event.add(new DtStamp(clock.instant()));
        event.add(new DtStart<>(meeting.startsAt()));
        event.add(new DtEnd<>(meeting.endsAt()));
        event.add(new Summary(summary(meeting, language)));
        event.add(new Location(meeting.place()));
        event.add(new Description(words.text("calendar.description", language, page)));
        // In a shared calendar others see that the time is taken, not for what.
        event.add(ImmutableClazz.PRIVATE);
        event.add(people.organizer(meeting));
        return event;
    }

    private VAlarm alarm(String summary) {
        Trigger trigger = new Trigger(settings.alarm().negated());
        trigger.add(Related.START);
        VAlarm alarm = new VAlarm();
        alarm.add(trigger);
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(summary));
        return alarm;
    }

    private String summary(MeetingCard meeting, Language language) {
        return words.text("calendar.summary", language, words.title(meeting.businessKey()));
    }
}
