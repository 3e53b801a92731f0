package fi.kapula.pta;

import fi.kapula.people.People;
import fi.kapula.security.AccessLog.Kind;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums a coaching period up, for those who may read the coaching; for others there is no summary. In as many statements
 * however long the period; who has read or printed it is written down in the same transaction.
 */
@Service
@Transactional
public class CoachingSummaries {

    private final Coachings coachings;
    private final Discussions discussions;
    private final SummaryDiscussions held;
    private final Goals goals;
    private final SummaryGoals reached;
    private final SealedTexts texts;
    private final GoalTexts days;
    private final CoachHistory history;
    private final People people;
    private final PtaAccess access;
    private final MessageSource messages;
    private final Clock clock;

    CoachingSummaries(
            Coachings coachings,
            Discussions discussions,
            SummaryDiscussions held,
            Goals goals,
            SummaryGoals reached,
            SealedTexts texts,
            GoalTexts days,
            CoachHistory history,
            People people,
            PtaAccess access,
            MessageSource messages,
            Clock clock) {
        this.coachings = coachings;
        this.discussions = discussions;
        this.held = held;
        this.goals = goals;
        this.reached = reached;
        this.texts = texts;
        this.days = days;
        this.history = history;
        this.people = people;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    public Optional<SummaryPage> read(Member reader, String businessKey) {
        return opened(reader, businessKey, "Summary");
    }

    /** The same for a file. */
    public Optional<SummaryPage> print(Member reader, String businessKey) {
        return opened(reader, businessKey, "SummaryPdf");
    }

    /** The key of the coaching with this id, for those who may read it: a mail says no more than the id. */
    @Transactional(readOnly = true)
    public Optional<String> businessKey(Member reader, long coachingId) {
        return coachings
                .businessKey(coachingId)
                .flatMap(key -> access.readable(reader, key))
                .map(CoachingCard::businessKey);
    }

    private Optional<SummaryPage> opened(Member reader, String businessKey, String what) {
        return access.readable(reader, businessKey).map(coaching -> {
            access.note(coaching, reader.id(), Kind.READ, what);
            return page(coaching, reader.language());
        });
    }

    private SummaryPage page(CoachingCard coaching, Language language) {
        List<DiscussionCard> all = discussions.ofCoaching(coaching.id());
        List<GoalCard> set = goals.ofCase(coaching.businessKey());
        Map<Long, String> words = texts.ofCase(coaching.businessKey());
        return new SummaryPage(
                coaching.businessKey(),
                people.person(coaching.client()).orElseThrow().name(),
                history.of(coaching, language),
                days.day(coaching.startsOn(), language) + " – " + days.day(coaching.lastDay(), language),
                state(coaching, language),
                days.deleted(coaching, language),
                held.counted(all, language),
                held.lines(all, language),
                held.development(all, language),
                reached.counted(coaching, set, language),
                reached.lines(coaching, set, words, language));
    }

    private String state(CoachingCard coaching, Language language) {
        String today = days.day(LocalDate.now(clock), language);
        return messages.getMessage(
                "record.summary." + coaching.state(), new Object[] {today}, language.locale());
    }
}
