package fi.kapula.portal;

import fi.kapula.people.PersonCard;
import fi.kapula.portal.CasePage.Happened;
import fi.kapula.portal.CasePage.Timeline;
import fi.kapula.security.CaseEvent;
import fi.kapula.security.CaseReader;
import fi.kapula.security.CaseTimeline;
import fi.kapula.shared.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Joins what all modules remember of a case into one timeline, newest first. */
@Component
class CaseTimelines {

    static final int SIZE = 20;

    private final List<CaseTimeline> sources;
    private final Words words;

    CaseTimelines(List<CaseTimeline> sources, Words words) {
        this.sources = sources;
        this.words = words;
    }

    /**
     * A page of it. Events are only ever added at the new end, so that a number of old ones is a place that stays.
     *
     * @param events newest first
     * @param older how many there are before these
     */
    record Page(List<CaseEvent> events, int older) {

        /** User ids of those whom it names. */
        Stream<String> persons() {
            return events.stream()
                    .flatMap(event -> Stream.concat(
                            Stream.of(event.actor() == null ? "" : event.actor()),
                            event.arguments().stream()
                                    .filter(CaseEvent.Person.class::isInstance)
                                    .map(person -> ((CaseEvent.Person) person).id())))
                    .filter(id -> !id.isEmpty());
        }
    }

    /** @param before how many of the oldest to begin below; null for the newest */
    Page page(String businessKey, CaseReader reader, Integer before) {
        List<CaseEvent> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(source.of(businessKey, reader)));
        all.sort(Comparator.comparing(CaseEvent::at));
        int end = before == null ? all.size() : Math.max(0, Math.min(before, all.size()));
        int start = Math.max(0, end - SIZE);
        List<CaseEvent> page = new ArrayList<>(all.subList(start, end));
        Collections.reverse(page);
        return new Page(page, start);
    }

    Timeline inWords(Page page, Integer before, Map<String, PersonCard> names, Language language) {
        return new Timeline(
                page.events().stream().map(event -> line(event, names, language)).toList(),
                page.older() == 0 ? null : page.older(),
                before != null);
    }

    private Happened line(CaseEvent event, Map<String, PersonCard> names, Language language) {
        Object[] arguments = event.arguments().stream()
                .map(argument -> inWords(argument, names, language))
                .toArray();
        return new Happened(
                words.time(language, event.at()),
                words.text(language, event.text(), arguments),
                name(names, event.actor()),
                event.words());
    }

    private Object inWords(Object argument, Map<String, PersonCard> names, Language language) {
        if (argument instanceof CaseEvent.Person person) {
            return Objects.requireNonNullElse(name(names, person.id()), "");
        }
        return argument instanceof Instant time ? words.time(language, time).text() : argument.toString();
    }

    private static String name(Map<String, PersonCard> names, String id) {
        PersonCard person = id == null ? null : names.get(id);
        return person == null ? null : person.name();
    }
}
