package fi.kapula.pta;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.pta.DiscussionPage.Line;
import fi.kapula.pta.StoredPage.StoredDiscussion;
import fi.kapula.security.AccessLog.Kind;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseRole;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together all that is stored about a client, as the law lets them ask for it: for the client, and for the coach who
 * prints it for one without a computer. What the other one prepares is left out until both may see it. In as many
 * statements however long the coaching was; that it was read is written down.
 */
@Service
@Transactional
public class StoredReport {

    private static final Set<CaseRole> READERS = Set.of(CaseRole.CLIENT, CaseRole.COACH);

    private final Coachings coachings;
    private final StoredDiscussions discussions;
    private final StoredGoals goals;
    private final CoachHistory history;
    private final SealedTexts texts;
    private final GoalTexts days;
    private final People people;
    private final CasePolicy policy;
    private final PtaAccess access;
    private final MessageSource messages;

    StoredReport(
            Coachings coachings,
            StoredDiscussions discussions,
            StoredGoals goals,
            CoachHistory history,
            SealedTexts texts,
            GoalTexts days,
            People people,
            CasePolicy policy,
            PtaAccess access,
            MessageSource messages) {
        this.coachings = coachings;
        this.discussions = discussions;
        this.goals = goals;
        this.history = history;
        this.texts = texts;
        this.days = days;
        this.people = people;
        this.policy = policy;
        this.access = access;
        this.messages = messages;
    }

    /** Empty when the case is not this reader's. */
    public Optional<StoredPage> of(Member reader, String businessKey) {
        Set<CaseRole> roles = policy.roles(reader.id(), businessKey);
        return coachings
                .find(businessKey)
                .filter(coaching -> coaching.client() != null && !Collections.disjoint(roles, READERS))
                .map(coaching -> {
                    access.note(coaching, reader.id(), Kind.READ, "StoredData");
                    return page(reader, coaching);
                });
    }

    private StoredPage page(Member reader, CoachingCard coaching) {
        PersonCard client = people.person(coaching.client()).orElseThrow();
        Map<Long, String> words = texts.ofCase(coaching.businessKey());
        Party party = Party.of(reader.id(), coaching);
        List<StoredDiscussion> told = discussions.of(coaching, party, words, reader.language());
        return new StoredPage(
                coaching.businessKey(),
                client.name(),
                reader.id().equals(coaching.client()),
                person(client, coaching, words, reader.language()),
                days.deleted(coaching, reader.language()),
                told,
                goals.of(coaching.businessKey(), party, words, reader.language()));
    }

    private List<Line> person(PersonCard client, CoachingCard coaching, Map<Long, String> words, Language language) {
        List<Line> lines = new ArrayList<>();
        add(lines, "name", client.name(), language);
        add(lines, "userId", client.id(), language);
        add(lines, "email", client.email(), language);
        add(lines, "phone", client.phone(), language);
        add(lines, "unit", client.unitName(), language);
        add(lines, "language", text("language." + client.language(), language), language);
        String period = days.day(coaching.startsOn(), language) + " – " + days.day(coaching.endsOn(), language);
        add(lines, "period", period, language);
        add(lines, "state", text("state." + coaching.state(), language), language);
        if (coaching.endedOn() != null && coaching.endedOn().isBefore(coaching.endsOn())) {
            add(lines, "endedEarly", days.day(coaching.endedOn(), language), language);
        }
        add(lines, "endReason", words.get(coaching.endReason()), language);
        history.of(coaching, language).forEach(coach -> add(lines, "coach", coach, language));
        rhythm(lines, coaching.rhythm(), language);
        add(lines, "reminders", text("yesNo." + coaching.clientReminders(), language), language);
        return lines;
    }

    private void rhythm(List<Line> lines, Rhythm rhythm, Language language) {
        add(lines, "interval", text("interval." + rhythm.discussionInterval(), language), language);
        if (rhythm.dayOfMonth() != null) {
            add(lines, "dayOfMonth", String.valueOf(rhythm.dayOfMonth()), language);
        }
        if (rhythm.firstOn() != null) {
            add(lines, "firstOn", days.day(rhythm.firstOn(), language), language);
        }
    }

    private void add(List<Line> lines, String key, String value, Language language) {
        if (value != null && !value.isBlank()) {
            lines.add(new Line(text("person." + key, language), value));
        }
    }

    private String text(String key, Language language) {
        return messages.getMessage("stored." + key, null, language.locale());
    }
}
