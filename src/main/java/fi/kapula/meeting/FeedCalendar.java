package fi.kapula.meeting;

import fi.kapula.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import org.springframework.stereotype.Component;

/** Many meetings of one reader in one calendar, which programs fetch again and again; without alarms. */
@Component
class FeedCalendar {

    private static final Duration FETCHED_EVERY = Duration.ofHours(4);

    private final CalendarEvents events;
    private final CalendarPeople people;
    private final MeetingWords words;

    FeedCalendar(CalendarEvents events, CalendarPeople people, MeetingWords words) {
        this.events = events;
        this.people = people;
        this.words = words;
    }

    String of(List<MeetingCard> meetings, Language language) {
        Map<String, String> titles = words.titles(all(meetings, MeetingCard::businessKey));
        Map<String, Organizer> organizers = people.organizers(all(meetings, MeetingCard::supervisor));
        Calendar calendar = empty(language);
        for (MeetingCard meeting : meetings) {
            String title = titles.getOrDefault(meeting.businessKey(), "");
            VEvent event = events.event(meeting, title, organizers.get(meeting.supervisor()), language);
            event.add(ImmutableStatus.VEVENT_CONFIRMED);
            calendar.add(event);
        }
        return CalendarText.of(calendar);
    }

    /** Programs know the one or the other name of how often to come. */
    private Calendar empty(Language language) {
        String often = FETCHED_EVERY.toString();
        Calendar calendar = CalendarText.calendar(ImmutableMethod.PUBLISH);
        calendar.withProperty(new XProperty("X-WR-CALNAME", words.text("calendar.feed", language)));
        calendar.withProperty(new XProperty("X-PUBLISHED-TTL", often));
        calendar.withProperty(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), often));
        return calendar;
    }

    private static Set<String> all(List<MeetingCard> meetings, Function<MeetingCard, String> what) {
        return meetings.stream().map(what).collect(Collectors.toSet());
    }
}
