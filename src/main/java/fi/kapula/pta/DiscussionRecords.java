package fi.kapula.pta;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.pta.CoachingPage.GoalLine;
import fi.kapula.pta.DiscussionPage.Acknowledgement;
import fi.kapula.security.AccessLog.Kind;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The records of discussions that were held, for those who may read the coaching; for others there is none. Who has read or
 * printed one is written down in the same transaction.
 */
@Service
@Transactional
public class DiscussionRecords {

    private final Discussions discussions;
    private final DiscussionTexts answers;
    private final AcknowledgementTexts acknowledgements;
    private final Goals goals;
    private final GoalLines goalLines;
    private final GoalTexts days;
    private final SealedTexts texts;
    private final CoachHistory history;
    private final People people;
    private final PtaAccess access;
    private final Clock clock;

    DiscussionRecords(
            Discussions discussions,
            DiscussionTexts answers,
            AcknowledgementTexts acknowledgements,
            Goals goals,
            GoalLines goalLines,
            GoalTexts days,
            SealedTexts texts,
            CoachHistory history,
            People people,
            PtaAccess access,
            Clock clock) {
        this.discussions = discussions;
        this.answers = answers;
        this.acknowledgements = acknowledgements;
        this.goals = goals;
        this.goalLines = goalLines;
        this.days = days;
        this.texts = texts;
        this.history = history;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    public Optional<DiscussionPage> read(Member reader, String businessKey, long id) {
        return opened(reader, businessKey, id, "Discussion");
    }

    /** The same for a file. */
    public Optional<DiscussionPage> print(Member reader, String businessKey, long id) {
        return opened(reader, businessKey, id, "DiscussionPdf");
    }

    private Optional<DiscussionPage> opened(Member reader, String businessKey, long id, String what) {
        return access.readable(reader, businessKey).flatMap(coaching -> discussions.ofCoaching(coaching.id()).stream()
                .filter(discussion -> discussion.id() == id && discussion.state() == DiscussionState.HELD)
                .findFirst()
                .map(discussion -> {
                    access.note(coaching, reader.id(), Kind.READ, what);
                    return page(coaching, discussion, reader.language());
                }));
    }

    private DiscussionPage page(CoachingCard coaching, DiscussionCard discussion, Language language) {
        String coach = history.coachAt(coaching, endOf(discussion));
        String acknowledger = acknowledger(coaching, discussion);
        Map<String, PersonCard> names = people.persons(Set.copyOf(List.of(coaching.client(), coach, acknowledger)));
        Map<Long, String> words = texts.ofCase(coaching.businessKey());
        return new DiscussionPage(
                coaching.businessKey(),
                discussion.id(),
                names.get(coaching.client()).name(),
                names.get(coach).name(),
                days.day(discussion.heldOn(), language),
                days.deleted(coaching, language),
                answers.parts(discussion, language),
                goalsOf(discussion, words, language),
                Stream.of(Party.values())
                        .map(party -> acknowledgement(
                                party,
                                names.get(party == Party.CLIENT ? coaching.client() : acknowledger),
                                discussion,
                                words,
                                language))
                        .toList());
    }

    private List<GoalLine> goalsOf(DiscussionCard discussion, Map<Long, String> words, Language language) {
        return goals.setIn(discussion).stream()
                .map(goal -> goalLines.line(goal, words, language))
                .toList();
    }

    private Acknowledgement acknowledgement(
            Party party, PersonCard person, DiscussionCard discussion, Map<Long, String> words, Language language) {
        return acknowledgements.of(
                party, person.name(), discussion.acknowledgements().get(party), words, language);
    }

    /** The coach who acknowledged, or whose it still is. */
    private String acknowledger(CoachingCard coaching, DiscussionCard discussion) {
        DiscussionAcknowledgement given = discussion.acknowledgements().get(Party.COACH);
        return given == null ? coaching.coach() : history.coachAt(coaching, given.acknowledgedAt());
    }

    private Instant endOf(DiscussionCard discussion) {
        return discussion.heldOn().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }
}
