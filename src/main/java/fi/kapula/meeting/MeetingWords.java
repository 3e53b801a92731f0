package fi.kapula.meeting;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.CaseTitles;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Meetings in words, in the reader's language and the time of the place. */
@Component
public class MeetingWords {

    private final MessageSource messages;
    private final List<CaseTitles> titles;
    private final People people;
    private final Clock clock;

    MeetingWords(MessageSource messages, List<CaseTitles> titles, People people, Clock clock) {
        this.messages = messages;
        this.titles = titles;
        this.people = people;
        this.clock = clock;
    }

    /** For instance {@code ti 24.11.2026 klo 10.00–11.30}. */
    public String when(MeetingCard meeting, Language language) {
        return format("start", meeting.startsAt(), language) + "–" + format("end", meeting.endsAt(), language);
    }

    /** Meetings of any case, each on a line: when, and which case. */
    public String list(List<MeetingCard> meetings, Language language) {
        return rows(meetings, language).stream()
                .map(row -> row.get("when") + ", " + row.get("case"))
                .collect(Collectors.joining("\n"));
    }

    /** Rows of a table: {@code when}, {@code case}. */
    public List<Map<String, String>> rows(List<MeetingCard> meetings, Language language) {
        Map<String, String> names = titles(meetings.stream().map(MeetingCard::businessKey).collect(Collectors.toSet()));
        return meetings.stream()
                .map(meeting -> Map.of(
                        "when", when(meeting, language),
                        "case", names.getOrDefault(meeting.businessKey(), "") + " (" + meeting.businessKey() + ")"))
                .toList();
    }

    /** The supervisees of the meeting in order of name. */
    public List<PersonCard> supervisees(MeetingCard meeting) {
        return people.persons(meeting.participants().keySet()).values().stream()
                .sorted(Comparator.comparing(PersonCard::name).thenComparing(PersonCard::id))
                .toList();
    }

    String name(String personId) {
        return people.person(personId).map(PersonCard::name).orElse("");
    }

    /** The case's name; empty where it has none. */
    public String title(String businessKey) {
        return titles(Set.of(businessKey)).getOrDefault(businessKey, "");
    }

    /** @param key below {@code meeting} */
    public String text(String key, Language language, Object... arguments) {
        return messages.getMessage("meeting." + key, arguments, language.locale());
    }

    /** @param key in {@code messages/errors} */
    public String error(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** The names of these cases; one statement a source. */
    Map<String, String> titles(Collection<String> businessKeys) {
        Map<String, String> found = new HashMap<>();
        titles.forEach(source -> found.putAll(source.titles(businessKeys)));
        return found;
    }

    private String format(String pattern, Instant time, Language language) {
        ZonedDateTime local = time.atZone(clock.getZone());
        String text = DateTimeFormatter.ofPattern(text("format." + pattern, language), language.locale()).format(local);
        return isTwice(local) ? text + " (" + season(local, language) + ")" : text;
    }

    /** Tells the two hours apart that the end of summer time brings. */
    public String season(ZonedDateTime time, Language language) {
        boolean summer = time.getZone().getRules().isDaylightSavings(time.toInstant());
        return text("format." + (summer ? "summer" : "winter"), language);
    }

    private static boolean isTwice(ZonedDateTime time) {
        return time.getZone().getRules().getValidOffsets(time.toLocalDateTime()).size() > 1;
    }
}
