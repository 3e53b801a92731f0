package fi.kapula.pta;

import fi.kapula.people.PersonCard;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Group;
import fi.kapula.shared.Language;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The coachings of a coach's team, or of a client: who is due, who is late, whose goals end. In as many statements however many. Not
 * read-only: who has seen whom in it is written down.
 */
@Service
@Transactional
public class CoachingList {

    /**
     * @param others the coach's name where it is not the reader, else null
     * @param facts in words, what is late apart
     */
    public record Row(String businessKey, String client, @Nullable String others, List<String> facts, @Nullable String late) {}

    private final Coachings coachings;
    private final Discussions discussions;
    private final Goals goals;
    private final GoalTexts texts;
    private final Teams teams;
    private final PtaAccess access;
    private final MessageSource messages;
    private final Clock clock;

    CoachingList(
            Coachings coachings,
            Discussions discussions,
            Goals goals,
            GoalTexts texts,
            Teams teams,
            PtaAccess access,
            MessageSource messages,
            Clock clock) {
        this.coachings = coachings;
        this.discussions = discussions;
        this.goals = goals;
        this.texts = texts;
        this.teams = teams;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    /** The reader's own clients first. */
    public List<Row> of(Member reader) {
        List<CoachingCard> found = reader.groups().contains(Group.COACH)
                ? sorted(coachings.running(colleagues(reader)), reader)
                : coachings.ofClient(reader.id());
        access.noteListed(found, reader.id(), "CoachingList");
        List<Long> ids = found.stream().map(CoachingCard::id).toList();
        Map<Long, DiscussionCard> unheld = discussions.unheld(ids);
        Map<Long, List<GoalCard>> running =
                goals.running(ids).stream().collect(Collectors.groupingBy(GoalCard::coaching));
        Map<String, PersonCard> names = teams.parties(found);
        return found.stream()
                .map(coaching -> row(
                        reader,
                        coaching,
                        unheld.get(coaching.id()),
                        running.getOrDefault(coaching.id(), List.of()),
                        names))
                .toList();
    }

    private List<String> colleagues(Member reader) {
        return Stream.concat(Stream.of(reader.id()), teams.coaches(reader.id()).stream())
                .distinct()
                .toList();
    }

    private static List<CoachingCard> sorted(List<CoachingCard> found, Member reader) {
        Map<Boolean, List<CoachingCard>> own =
                found.stream().collect(Collectors.partitioningBy(coaching -> coaching.coach().equals(reader.id())));
        return Stream.concat(own.get(true).stream(), own.get(false).stream()).toList();
    }

    private Row row(
            Member reader,
            CoachingCard coaching,
            DiscussionCard unheld,
            List<GoalCard> running,
            Map<String, PersonCard> names) {
        Language language = reader.language();
        boolean late = unheld != null && unheld.dueOn().isBefore(LocalDate.now(clock));
        List<String> facts = new ArrayList<>();
        if (!coaching.isRunning()) {
            facts.add(text(language, coaching.wordsDeletedOn() == null ? "coaching.list.ended" : "coaching.list.deleted"));
        } else if (unheld != null && !late) {
            facts.add(text(language, "coaching.list.due", texts.day(unheld.dueOn(), language)));
        } else if (unheld == null && coaching.nextDiscussionOn() != null) {
            facts.add(text(language, "coaching.list.next", texts.day(coaching.nextDiscussionOn(), language)));
        }
        if (!running.isEmpty()) {
            String ends = texts.day(running.get(0).endsOn(), language);
            facts.add(text(language, "coaching.list.goals", running.size(), ends));
        }
        return new Row(
                coaching.businessKey(),
                names.get(coaching.client()).name(),
                coaching.coach().equals(reader.id()) ? null : names.get(coaching.coach()).name(),
                facts,
                late ? text(language, "coaching.list.late", texts.day(unheld.dueOn(), language)) : null);
    }

    private String text(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
