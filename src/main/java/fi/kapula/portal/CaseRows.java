package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationKind;
import fi.kapula.application.ApplicationState;
import fi.kapula.engine.OpenTasks;
import fi.kapula.meeting.MeetingsAhead;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.portal.Standings.Pending;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Applications in lists of a person's own and of a presenter, all of a page at once. Nobody learns there whom a case is proposed to. */
@Component
class CaseRows {

    private final People people;
    private final Standings standings;
    private final OpenTasks tasks;
    private final MeetingsAhead meetings;
    private final Words words;

    CaseRows(People people, Standings standings, OpenTasks tasks, MeetingsAhead meetings, Words words) {
        this.people = people;
        this.standings = standings;
        this.tasks = tasks;
        this.meetings = meetings;
        this.words = words;
    }

    /** @param lists of the page; those that the reader has not are null */
    Page page(Visitor visitor, Slice<ApplicationCard> own, Stream<Slice<ApplicationCard>> lists) {
        List<ApplicationCard> all = Stream.concat(Stream.of(own), lists)
                .filter(Objects::nonNull)
                .flatMap(list -> list.rows().stream())
                .toList();
        return new Page(
                visitor,
                people.persons(named(all)),
                tasks.asking(visitor.id(), keys(all)),
                meetings.nextTimes(own.rows().stream()
                        .filter(card -> card.state() == ApplicationState.ACCEPTED)
                        .map(ApplicationCard::businessKey)
                        .toList()));
    }

    private static Collection<String> named(List<ApplicationCard> applications) {
        return applications.stream()
                .flatMap(card -> Stream.of(card.applicant(), card.presenter()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Collection<String> keys(List<ApplicationCard> applications) {
        Set<String> keys = new HashSet<>();
        applications.forEach(card -> {
            keys.add(card.businessKey());
            if (card.combinedInto() != null) {
                keys.add(card.combinedInto());
            }
        });
        return keys;
    }

    class Page {

        private final Visitor visitor;
        private final Map<String, PersonCard> persons;
        private final Set<String> asking;
        private final Map<String, Instant> next;

        Page(Visitor visitor, Map<String, PersonCard> persons, Set<String> asking, Map<String, Instant> next) {
            this.visitor = visitor;
            this.persons = persons;
            this.asking = asking;
            this.next = next;
        }

        /** With the next meeting, which whoever applied or is supervised may know. */
        Slice<CaseRow> own(Slice<ApplicationCard> list) {
            return list.map(card -> row(card, true));
        }

        Slice<CaseRow> presented(Slice<ApplicationCard> list) {
            return list == null ? null : list.map(card -> row(card, false));
        }

        private CaseRow row(ApplicationCard card, boolean meets) {
            PersonCard applicant = persons.get(card.applicant());
            Standing standing = standings.of(card, null, persons, visitor);
            Pending pending = new Pending(isAsked(card), meets, next.get(card.businessKey()));
            return new CaseRow(
                    card.businessKey(),
                    card.name(),
                    applicant.name(),
                    applicant.unitName(),
                    words.day(visitor.language(), card.appliedOn()),
                    standings.now(standing, pending, visitor));
        }

        private boolean isAsked(ApplicationCard card) {
            boolean inCombination = card.kind() == ApplicationKind.INDIVIDUAL
                    && card.combinedInto() != null
                    && asking.contains(card.combinedInto());
            return inCombination || asking.contains(card.businessKey());
        }
    }
}
