package fi.kapula.meeting;

import fi.kapula.notification.Mails;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.SentBy;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Organizer;
import org.springframework.stereotype.Component;

/** People as calendars name them. */
@Component
class CalendarPeople {

    private final Mails mails;
    private final People people;

    CalendarPeople(Mails mails, People people) {
        this.mails = mails;
        this.people = people;
    }

    /** The supervisor; Kapula itself for one who cannot be reached. */
    Organizer organizer(MeetingCard meeting) {
        return organizers(Set.of(meeting.supervisor())).get(meeting.supervisor());
    }

    /** The same for many supervisors, by user id; one statement for all. */
    Map<String, Organizer> organizers(Set<String> supervisors) {
        URI sender = mailto(mails.sender());
        Map<String, PersonCard> found = people.persons(supervisors);
        Map<String, Organizer> organizers = new HashMap<>();
        for (String id : supervisors) {
            PersonCard supervisor = found.get(id);
            boolean reachable = supervisor != null && hasAddress(supervisor);
            organizers.put(id, reachable ? organizer(supervisor, sender) : new Organizer(sender));
        }
        return organizers;
    }

    static Attendee attendee(PersonCard person) {
        Attendee attendee = new Attendee(mailto(person.email()));
        attendee.add(name(person));
        attendee.add(Role.REQ_PARTICIPANT);
        attendee.add(PartStat.NEEDS_ACTION);
        attendee.add(Rsvp.FALSE);
        return attendee;
    }

    static boolean hasAddress(PersonCard person) {
        return person.email() != null && !person.email().isBlank();
    }

    private static Organizer organizer(PersonCard supervisor, URI sender) {
        Organizer organizer = new Organizer(mailto(supervisor.email()));
        organizer.add(name(supervisor));
        organizer.add(new SentBy(sender));
        return organizer;
    }

    /** A parameter, unlike a property, can hold neither quotes nor line breaks. */
    private static Cn name(PersonCard person) {
        return new Cn(person.name().replaceAll("[\\p{Cc}\"]", " "));
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address.strip(), null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("No address for a calendar", e);
        }
    }
}
