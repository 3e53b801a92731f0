package fi.kapula.meeting;

import fi.kapula.notification.MailCalendar;
import fi.kapula.notification.Mails;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.KapulaSettings;
import fi.kapula.shared.Language;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Related;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.SentBy;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
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
class MeetingCalendar {

    private static final String PRODUCT = "-//Kapula//Kapula//FI";

    private final MeetingWords words;
    private final MeetingSettings settings;
    private final KapulaSettings kapula;
    private final Mails mails;
    private final People people;
    private final Clock clock;

    MeetingCalendar(
            MeetingWords words,
            MeetingSettings settings,
            KapulaSettings kapula,
            Mails mails,
            People people,
            Clock clock) {
        this.words = words;
        this.settings = settings;
        this.kapula = kapula;
        this.mails = mails;
        this.people = people;
        this.clock = clock;
    }

    /** @return null for somebody without address, who gets no mail */
    MailCalendar request(MeetingCard meeting, PersonCard attendee) {
        return calendar(ImmutableMethod.REQUEST, ImmutableStatus.VEVENT_CONFIRMED, meeting, attendee);
    }

    /** @return null for somebody without address, who gets no mail */
    MailCalendar cancel(MeetingCard meeting, PersonCard attendee) {
        return calendar(ImmutableMethod.CANCEL, ImmutableStatus.VEVENT_CANCELLED, meeting, attendee);
    }

    private MailCalendar calendar(Method method, Status status, MeetingCard meeting, PersonCard attendee) {
        if (!hasAddress(attendee)) {
            return null;
        }
        VEvent event = event(meeting, attendee).add(status);
        if (method == ImmutableMethod.REQUEST) {
            event.add(alarm(summary(meeting, attendee.language())));
        }
        Calendar calendar = new Calendar()
                .withProdId(PRODUCT)
                .withDefaults()
                .withProperty(method)
                .getFluentTarget();
        calendar.add(event);
        return new MailCalendar(method.getValue(), CalendarText.of(calendar));
    }

    private VEvent event(MeetingCard meeting, PersonCard attendee) {
        Language language = attendee.language();
        String page = kapula.baseUrl() + "/cases/" + meeting.businessKey();
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
        event.add(organizer(meeting));
        event.add(attendee(attendee));
        return event;
    }

    /** The supervisor; Kapula itself for one who has left since. */
    private Organizer organizer(MeetingCard meeting) {
        URI sender = mailto(mails.sender());
        return people.person(meeting.supervisor())
                .filter(MeetingCalendar::hasAddress)
                .map(supervisor -> organizer(supervisor, sender))
                .orElseGet(() -> new Organizer(sender));
    }

    private static Organizer organizer(PersonCard supervisor, URI sender) {
        Organizer organizer = new Organizer(mailto(supervisor.email()));
        organizer.add(name(supervisor));
        organizer.add(new SentBy(sender));
        return organizer;
    }

    private static Attendee attendee(PersonCard person) {
        Attendee attendee = new Attendee(mailto(person.email()));
        attendee.add(name(person));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.FALSE);
        return attendee;
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

    /** A parameter, unlike a property, can hold neither quotes nor line breaks. */
    private static Cn name(PersonCard person) {
        return new Cn(person.name().replaceAll("[\\p{Cc}\"]", " "));
    }

    private static boolean hasAddress(PersonCard person) {
        return person.email() != null && !person.email().isBlank();
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address.strip(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No address for a calendar", e);
        }
    }
}
