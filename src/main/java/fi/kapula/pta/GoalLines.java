package fi.kapula.pta;

import fi.kapula.pta.CoachingPage.GoalLine;
import fi.kapula.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Goals on the page of a coaching, in words. */
@Component
class GoalLines {

    private final Goals goals;
    private final GoalTexts texts;
    private final MessageSource messages;

    GoalLines(Goals goals, GoalTexts texts, MessageSource messages) {
        this.goals = goals;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * Those that run, or those whose time is up; newest first.
     *
     * @param words the case's texts by their ids
     */
    List<GoalLine> of(List<GoalCard> set, boolean running, Map<Long, String> words, Language language) {
        List<GoalLine> lines = new ArrayList<>();
        set.stream()
                .filter(goal -> running == (goal.state() == GoalState.RUNNING))
                .forEach(goal -> lines.add(0, line(goal, words, language)));
        return lines;
    }

    /** @param words the case's texts by their ids */
    GoalLine line(GoalCard goal, Map<Long, String> words, Language language) {
        GoalWords said = goals.words(goal, words.get(goal.content()));
        List<String> results = goal.state() == GoalState.RUNNING ? List.of() : results(goal, language);
        return new GoalLine(said.goal(), said.means(), said.helper(), texts.time(goal, language), results);
    }

    private List<String> results(GoalCard goal, Language language) {
        List<String> results = new ArrayList<>();
        for (Party party : Party.values()) {
            GoalEvaluation evaluation = goal.evaluations().get(party);
            if (evaluation != null) {
                results.add(text("coaching.result.%s.%s".formatted(party, evaluation.result()), language));
            }
        }
        return results.isEmpty() ? List.of(text("coaching.result.none", language)) : results;
    }

    private String text(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }
}
