package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.Applications;
import fi.kapula.contract.ContractState;
import fi.kapula.contract.ContractStatus;
import fi.kapula.contract.Contracts;
import fi.kapula.engine.RunningCases;
import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.Meetings.Summary;
import fi.kapula.meeting.MeetingsAhead;
import fi.kapula.meeting.Reply;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.Language;
import fi.kapula.supervision.SupervisionCard;
import fi.kapula.supervision.Supervisions;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a supervisor has running, each on a row of its own. The number of SQL statements does not depend on how many there are. */
@Component
class SupervisedRows {

    private final Supervisions supervisions;
    private final Applications applications;
    private final MeetingsAhead meetings;
    private final MeetingLines lines;
    private final Contracts contracts;
    private final RunningCases running;
    private final People people;
    private final Words words;

    SupervisedRows(
            Supervisions supervisions,
            Applications applications,
            MeetingsAhead meetings,
            MeetingLines lines,
            Contracts contracts,
            RunningCases running,
            People people,
            Words words) {
        this.supervisions = supervisions;
        this.applications = applications;
        this.meetings = meetings;
        this.lines = lines;
        this.contracts = contracts;
        this.running = running;
        this.people = people;
        this.words = words;
    }

    /** Oldest first. @param after id where the page before ended; 0 to begin */
    Slice<SupervisedRow> of(Visitor supervisor, long after) {
        Slice<SupervisionCard> page =
                Slice.of(supervisions.runningOf(supervisor.id(), after, Slice.READ), SupervisionCard::id);
        List<String> keys = page.rows().stream().map(SupervisionCard::businessKey).toList();
        Map<String, ApplicationCard> cards = applications.withKeys(keys).stream()
                .collect(Collectors.toMap(ApplicationCard::businessKey, Function.identity()));
        Known known = new Known(
                supervisor.language(),
                cards,
                people.persons(cards.values().stream()
                        .flatMap(card -> card.supervisees().stream())
                        .toList()),
                meetings.next(supervisor.id(), keys),
                meetings.sums(supervisor.id(), keys),
                contracts.statuses(keys),
                running.at(TaskRows.STANDING, keys));
        return page.map(supervision -> row(supervision, known));
    }

    private record Known(
            Language language,
            Map<String, ApplicationCard> cards,
            Map<String, PersonCard> persons,
            Map<String, MeetingCard> next,
            Map<String, Summary> sums,
            Map<String, ContractStatus> contracts,
            Map<String, RunningCases.Taken> steps) {}

    private SupervisedRow row(SupervisionCard supervision, Known known) {
        String key = supervision.businessKey();
        Language language = known.language();
        ApplicationCard card = known.cards().get(key);
        MeetingCard next = known.next().get(key);
        Summary sums = known.sums().get(key);
        ContractStatus contract = known.contracts().get(key);
        // Another supervisor's contract is none of theirs.
        ContractStatus own = contract != null && contract.supervisor().equals(supervision.supervisor()) ? contract : null;
        RunningCases.Taken step = known.steps().get(key);
        return new SupervisedRow(
                key,
                card.name(),
                supervisees(card, known.persons()),
                next == null ? null : lines.when(next, language),
                next == null ? null : unanswered(next),
                next == null || MeetingLines.count(next, Reply.NO) == 0 ? null : MeetingLines.count(next, Reply.NO),
                own == null || own.state() != ContractState.IN_FORCE
                        ? words.text(language, "home.supervised.meetings", sums.held())
                        : words.text(language, "home.supervised.meetingsOfPlan", sums.held(), own.meetings()),
                words.text(
                        language,
                        "home.supervised.units",
                        NumberFormat.getInstance(language.locale()).format(sums.unitsUsed())),
                own == null ? null : own.state(),
                contract(own, language),
                step == null ? null : step.id());
    }

    private static String supervisees(ApplicationCard card, Map<String, PersonCard> persons) {
        // The names come sorted as a directory lists people.
        return persons.values().stream()
                .filter(person -> card.supervisees().contains(person.id()))
                .map(PersonCard::name)
                .collect(Collectors.joining(", "));
    }

    private static String unanswered(MeetingCard next) {
        long missing = MeetingLines.count(next, Reply.NONE);
        return missing == 0 ? null : missing + "/" + next.participants().size();
    }

    private String contract(ContractStatus contract, Language language) {
        if (contract == null) {
            return words.text(language, "home.contract.none");
        }
        return contract.state() == ContractState.WAITING
                ? words.text(language, "home.contract.WAITING", contract.accepted(), contract.parties())
                : words.text(
                        language,
                        "home.contract." + contract.state(),
                        words.day(language, contract.endsOn()).text());
    }
}
