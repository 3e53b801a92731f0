package fi.kapula.pta;

import fi.kapula.engine.OpenTasks;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.pta.CoachingPage.Asked;
import fi.kapula.pta.CoachingPage.DiscussionLine;
import fi.kapula.security.AccessLog.Kind;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the page of a coaching together, for its client and the coaches of the team; for others there is none. Who has read
 * it is written down in the same transaction.
 */
@Service
@Transactional
public class CoachingPages {

    /** So many discussions of the development stand beside each other. */
    private static final int SHOWN = 6;

    private final Discussions discussions;
    private final Development development;
    private final Goals goals;
    private final GoalTexts goalTexts;
    private final GoalLines goalLines;
    private final SealedTexts texts;
    private final OpenTasks tasks;
    private final People people;
    private final PtaAccess access;
    private final CoachingActions actions;
    private final MessageSource messages;
    private final Clock clock;

    CoachingPages(
            Discussions discussions,
            Development development,
            Goals goals,
            GoalTexts goalTexts,
            GoalLines goalLines,
            SealedTexts texts,
            OpenTasks tasks,
            People people,
            PtaAccess access,
            CoachingActions actions,
            MessageSource messages,
            Clock clock) {
        this.discussions = discussions;
        this.development = development;
        this.goals = goals;
        this.goalTexts = goalTexts;
        this.goalLines = goalLines;
        this.texts = texts;
        this.tasks = tasks;
        this.people = people;
        this.access = access;
        this.actions = actions;
        this.messages = messages;
        this.clock = clock;
    }

    public Optional<CoachingPage> page(Member reader, String businessKey) {
        return access.readable(reader, businessKey).map(coaching -> {
            access.note(coaching, reader.id(), Kind.READ, "Coaching");
            return page(reader, coaching);
        });
    }

    private CoachingPage page(Member reader, CoachingCard coaching) {
        Language language = reader.language();
        Map<String, PersonCard> names = people.persons(coaching.parties());
        List<DiscussionCard> all = discussions.ofCoaching(coaching.id());
        List<DiscussionCard> held = all.stream()
                .filter(discussion -> discussion.state() == DiscussionState.HELD)
                .toList();
        List<DiscussionCard> latest = held.subList(Math.max(0, held.size() - SHOWN), held.size());
        List<GoalCard> set = goals.ofCase(coaching.businessKey());
        Map<Long, String> words = texts.ofCase(coaching.businessKey());
        return new CoachingPage(
                coaching.businessKey(),
                names.get(coaching.client()).name(),
                names.get(coaching.coach()).name(),
                reader.id().equals(coaching.client()),
                coaching.parties().contains(reader.id()),
                actions.of(reader.id(), coaching),
                goalTexts.day(coaching.startsOn(), language) + " – " + goalTexts.day(coaching.endsOn(), language),
                coaching.endedOn() == null ? null : goalTexts.day(coaching.endedOn(), language),
                next(coaching, all, language),
                tasks(reader, coaching),
                goalLines.of(set, true, words, language),
                goalLines.of(set, false, words, language),
                latest.stream().map(discussion -> goalTexts.day(discussion.heldOn(), language)).toList(),
                development.of(latest, language),
                discussions(coaching, all, language),
                goalTexts.deleted(coaching, language));
    }

    /** The one that is prepared or waits to be held; only after it the one that the calendar says. */
    private String next(CoachingCard coaching, List<DiscussionCard> all, Language language) {
        return all.stream()
                .filter(discussion -> discussion.state().isUnheld())
                .map(DiscussionCard::dueOn)
                .findFirst()
                .or(() -> Optional.ofNullable(coaching.nextDiscussionOn()))
                .map(day -> goalTexts.day(day, language))
                .orElse(null);
    }

    private List<Asked> tasks(Member reader, CoachingCard coaching) {
        return tasks.ofCase(reader, coaching.businessKey()).stream()
                .filter(OpenTasks.Entry::mine)
                .map(task -> new Asked(
                        task.id(),
                        messages.getMessage("task." + task.element(), null, task.name(), reader.language().locale()),
                        task.dated() ? goalTexts.day(task.due().atZone(zone()).toLocalDate(), reader.language()) : null,
                        task.dated() && task.due().isBefore(clock.instant())))
                .toList();
    }

    /** Newest first. */
    private List<DiscussionLine> discussions(CoachingCard coaching, List<DiscussionCard> all, Language language) {
        List<DiscussionLine> lines = new ArrayList<>();
        all.forEach(discussion -> lines.add(
                0,
                new DiscussionLine(
                        discussion.id(),
                        goalTexts.day(discussion.day(), language),
                        text("coaching.discussion." + discussion.state(), language),
                        discussion.state() == DiscussionState.HELD && coaching.wordsDeletedOn() == null)));
        return lines;
    }

    private String text(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
