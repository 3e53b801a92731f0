package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationKind;
import fi.kapula.application.Applications;
import fi.kapula.engine.RunningCases;
import fi.kapula.matching.ProposalCard;
import fi.kapula.matching.ProposalService;
import fi.kapula.matching.ProposalState;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the queue into words, a page at once. For coordinators alone: it tells whom a case was proposed to. */
@Component
class QueueRows {

    private static final String CHOICE = "UserTask_HandleApplication";

    private final Applications applications;
    private final ProposalService proposals;
    private final RunningCases running;
    private final People people;
    private final Standings standings;
    private final Words words;
    private final Clock clock;

    QueueRows(
            Applications applications,
            ProposalService proposals,
            RunningCases running,
            People people,
            Standings standings,
            Words words,
            Clock clock) {
        this.applications = applications;
        this.proposals = proposals;
        this.running = running;
        this.people = people;
        this.standings = standings;
        this.words = words;
        this.clock = clock;
    }

    Slice<QueueRow> waiting(Visitor visitor, Slice<ApplicationCard> page) {
        List<ApplicationCard> cards = page.rows();
        Map<String, RunningCases.Taken> tasks =
                running.at(CHOICE, cards.stream().map(ApplicationCard::businessKey).toList());
        Map<Long, List<ProposalCard>> past =
                proposals.all(cards.stream().map(ApplicationCard::id).toList());
        Map<String, PersonCard> names = people.persons(Stream.concat(
                        cards.stream().map(ApplicationCard::applicant),
                        tasks.values().stream().map(RunningCases.Taken::assignee))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return page.map(card -> row(
                visitor, card, tasks.get(card.businessKey()), past.getOrDefault(card.id(), List.of()), names));
    }

    Slice<ProposalLine> proposed(Visitor visitor, Slice<ProposalCard> page) {
        Language language = visitor.language();
        Map<Long, ApplicationCard> cards =
                applications.all(page.rows().stream().map(ProposalCard::application).toList()).stream()
                        .collect(Collectors.toMap(ApplicationCard::id, Function.identity()));
        Map<String, PersonCard> names = people.persons(Stream.concat(
                        cards.values().stream().map(ApplicationCard::applicant),
                        page.rows().stream().flatMap(line -> Stream.of(line.supervisor(), line.coordinator())))
                .collect(Collectors.toSet()));
        return page.map(line -> {
            ApplicationCard card = cards.get(line.application());
            return new ProposalLine(
                    line.businessKey(),
                    card.name(),
                    about(card, names, language),
                    names.get(line.supervisor()).name(),
                    names.get(line.coordinator()).name(),
                    words.day(language, line.proposedAt()),
                    words.day(language, line.answerBy()),
                    !line.answerBy().isAfter(LocalDate.now(clock)));
        });
    }

    private QueueRow row(
            Visitor visitor,
            ApplicationCard card,
            RunningCases.Taken task,
            List<ProposalCard> past,
            Map<String, PersonCard> names) {
        Language language = visitor.language();
        String taker = task == null ? null : task.assignee();
        boolean taken = taker != null && !taker.equals(visitor.id());
        return new QueueRow(
                card.businessKey(),
                card.name(),
                about(card, names, language),
                words.day(language, card.appliedOn()),
                words.text(
                        language,
                        "queue.waited",
                        ChronoUnit.DAYS.between(card.appliedOn(), LocalDate.now(clock))),
                standings.of(card, null, names, visitor),
                history(past, language),
                task == null || taken ? null : task.id(),
                taken && names.containsKey(taker) ? names.get(taker).name() : null);
    }

    private String about(ApplicationCard card, Map<String, PersonCard> names, Language language) {
        String kind = words.text(language, "application.kind." + card.kind());
        if (card.kind() == ApplicationKind.COMBINED) {
            return kind;
        }
        PersonCard applicant = names.get(card.applicant());
        return Stream.of(kind, applicant.name(), applicant.unitName())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private List<String> history(List<ProposalCard> past, Language language) {
        List<String> lines = new ArrayList<>();
        if (past.stream().anyMatch(proposal -> proposal.state() == ProposalState.FAILED)) {
            lines.add(words.text(language, "queue.changing"));
        }
        long declined = past.stream()
                .filter(proposal -> Set.of(ProposalState.DECLINED, ProposalState.LAPSED).contains(proposal.state()))
                .count();
        if (declined > 0) {
            lines.add(words.text(language, "queue.declined", declined));
        }
        return lines;
    }
}
