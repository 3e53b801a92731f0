package fi.kapula.pta;

import fi.kapula.pta.CoachingPage.GoalLine;
import fi.kapula.shared.Language;
import java.util.ArrayList;
import java.util.List;
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

    /** Those that run, or those whose time is up; newest first. */
    List<GoalLine> of(List<GoalCard> set, boolean running, Language language) {
        List<GoalLine> lines = new ArrayList<>();
        for (GoalCard goal : set) {
            if (running == (goal.state() == GoalState.RUNNING)) {
                GoalWords words = goals.words(goal);
                List<String> results = running ? List.of() : results(goal, language);
                String time = texts.time(goal, language);
                lines.add(0, new GoalLine(words.goal(), words.means(), words.helper(), time, results));
            }
        }
        return lines;
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
