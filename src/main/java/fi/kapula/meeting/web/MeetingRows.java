package fi.kapula.meeting.web;

import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.MeetingState;
import fi.kapula.meeting.MeetingWords;
import fi.kapula.meeting.Meetings;
import fi.kapula.meeting.Participation;
import fi.kapula.meeting.web.MeetingRow.Answer;
import fi.kapula.meeting.web.MeetingRow.Step;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts meetings into words for one reader: all of it for the supervisor who holds them, place and own answer for the
 * invited, and times and units for others who may see the case's meetings.
 */
@Component
class MeetingRows {

    private final Meetings meetings;
    private final MeetingWords words;
    private final People people;
    private final Clock clock;

    MeetingRows(Meetings meetings, MeetingWords words, People people, Clock clock) {
        this.meetings = meetings;
        this.words = words;
        this.people = people;
        this.clock = clock;
    }

    List<MeetingRow> of(List<MeetingCard> cards, Member reader) {
        Set<String> supervisees = cards.stream()
                .filter(meeting -> meeting.isWith(reader.id()))
                .flatMap(meeting -> meeting.participants().keySet().stream())
                .collect(Collectors.toSet());
        Map<String, PersonCard> names = supervisees.isEmpty() ? Map.of() : people.persons(supervisees);
        return cards.stream()
                .map(meeting -> row(meeting.asSeenBy(reader.id()), reader, names))
                .toList();
    }

    private MeetingRow row(MeetingCard meeting, Member reader, Map<String, PersonCard> names) {
        boolean holds = meeting.isWith(reader.id());
        Participation own = meeting.participants().get(reader.id());
        String place = holds || own != null ? meeting.place() : null;
        return new MeetingRow(
                meeting.id(),
                words.when(meeting, reader.language()),
                meeting.startsAt(),
                state(meeting),
                units(meeting.units(), reader.language()),
                place,
                place != null && place.matches("https?://\\S+"),
                own == null ? null : answer(reader.name(), own, reader.language()),
                holds ? answers(meeting, names, reader.language()) : List.of(),
                steps(meeting, holds, own != null));
    }

    /** In order of name. */
    private List<Answer> answers(MeetingCard meeting, Map<String, PersonCard> names, Language language) {
        return names.values().stream()
                .filter(person -> meeting.isFor(person.id()))
                .map(person -> answer(person.name(), meeting.participants().get(person.id()), language))
                .toList();
    }

    private Answer answer(String name, Participation part, Language language) {
        String attended = part.attended() == null ? null : words.text("attended." + part.attended(), language);
        return new Answer(name, words.text("reply." + part.reply(), language), part.remark(), attended);
    }

    private Set<Step> steps(MeetingCard meeting, boolean holds, boolean invited) {
        Set<Step> steps = EnumSet.noneOf(Step.class);
        boolean ahead = isAhead(meeting);
        if (holds && ahead) {
            steps.addAll(Set.of(Step.MOVE, Step.CANCEL));
        }
        if (holds && !ahead && meeting.state() != MeetingState.CANCELLED) {
            steps.add(meeting.state() == MeetingState.SCHEDULED ? Step.CONFIRM : Step.CORRECT);
        }
        if (invited && isAnswerable(meeting)) {
            steps.add(Step.ANSWER);
        }
        if (ahead && (holds || invited)) {
            steps.add(Step.CALENDAR);
        }
        if (!meetings.attendanceKept()) {
            steps.remove(Step.CONFIRM);
        }
        return steps;
    }

    boolean isAhead(MeetingCard meeting) {
        return meeting.state() == MeetingState.SCHEDULED && clock.instant().isBefore(meeting.endsAt());
    }

    boolean isAnswerable(MeetingCard meeting) {
        return meeting.state() == MeetingState.SCHEDULED && clock.instant().isBefore(meeting.startsAt());
    }

    private String state(MeetingCard meeting) {
        boolean over = meeting.state() == MeetingState.SCHEDULED && !isAhead(meeting);
        return over ? "OVER" : meeting.state().name();
    }

    private static String units(BigDecimal units, Language language) {
        return NumberFormat.getNumberInstance(language.locale()).format(units);
    }
}
