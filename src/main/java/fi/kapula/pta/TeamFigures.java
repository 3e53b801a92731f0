package fi.kapula.pta;

import fi.kapula.pta.TeamPage.Count;
import fi.kapula.pta.TeamPage.Figures;
import fi.kapula.shared.Language;
import jakarta.annotation.Nullable;
import java.text.NumberFormat;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Counts what became of goals and discussions, of no client alone. */
@Component
class TeamFigures {

    /** Fewer clients could be told apart. */
    static final int FEWEST_CLIENTS = 5;

    /** What is said of goals is an answer, and a single one of many may be known to be somebody's. */
    private static final int FEWEST_OF_AN_OUTCOME = 3;

    private final MessageSource messages;

    TeamFigures(MessageSource messages) {
        this.messages = messages;
    }

    /** Null when too few clients stand behind them. @param coachings by their ids */
    @Nullable
    Figures ofGoals(List<GoalCard> over, Map<Long, CoachingCard> coachings, Language language) {
        List<Outcome> outcomes = outcomes(over, TeamFigures::outcome, goal -> coachings.get(goal.coaching()));
        return figures(outcomes, Outcome.together(outcomes, FEWEST_OF_AN_OUTCOME), "goal", language);
    }

    /** The same. That a discussion was not held its lead knows by name, so that few are no secret. */
    @Nullable
    Figures ofDiscussions(List<DiscussionCard> asked, Map<Long, CoachingCard> coachings, Language language) {
        List<DiscussionCard> done =
                asked.stream().filter(discussion -> !discussion.state().isUnheld()).toList();
        List<Outcome> outcomes =
                outcomes(done, discussion -> discussion.outcome().name(), discussion -> coachings.get(discussion.coaching()));
        return figures(outcomes, outcomes, "discussion", language);
    }

    private static String outcome(GoalCard goal) {
        return goal.result().map(GoalResult::name).orElse("NONE");
    }

    private static <T> List<Outcome> outcomes(
            List<T> all, Function<T, String> outcome, Function<T, CoachingCard> coaching) {
        return all.stream().collect(Collectors.groupingBy(outcome)).entrySet().stream()
                .map(group -> new Outcome(
                        group.getKey(),
                        group.getValue().size(),
                        group.getValue().stream()
                                .map(one -> coaching.apply(one).client())
                                .collect(Collectors.toSet())))
                .sorted(Comparator.comparing(Outcome::what))
                .toList();
    }

    private Figures figures(List<Outcome> all, List<Outcome> shown, String of, Language language) {
        Set<String> clients =
                all.stream().flatMap(outcome -> outcome.clients().stream()).collect(Collectors.toSet());
        if (clients.size() < FEWEST_CLIENTS) {
            return null;
        }
        long total = all.stream().mapToLong(Outcome::number).sum();
        NumberFormat percent = NumberFormat.getPercentInstance(language.locale());
        return new Figures(
                clients.size(),
                total,
                shown.stream()
                        .map(outcome -> new Count(
                                messages.getMessage(
                                        "pta.team.%s.%s".formatted(of, outcome.what()), null, language.locale()),
                                outcome.number(),
                                percent.format((double) outcome.number() / total)))
                        .toList());
    }
}
