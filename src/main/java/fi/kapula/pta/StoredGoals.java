package fi.kapula.pta;

import fi.kapula.pta.DiscussionPage.Line;
import fi.kapula.pta.StoredPage.StoredGoal;
import fi.kapula.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The goals of a coaching with all that was said of them. */
@Component
class StoredGoals {

    private final Goals goals;
    private final GoalTexts texts;
    private final MessageSource messages;

    StoredGoals(Goals goals, GoalTexts texts, MessageSource messages) {
        this.goals = goals;
        this.texts = texts;
        this.messages = messages;
    }

    /**
     * Oldest first.
     *
     * @param reader who sees the other one's evaluation only when the goal is over: until then each thinks alone
     * @param words the case's texts by their ids
     */
    List<StoredGoal> of(String businessKey, Party reader, Map<Long, String> words, Language language) {
        return goals.ofCase(businessKey).stream()
                .map(goal -> goal(goal, reader, words, language))
                .toList();
    }

    private StoredGoal goal(GoalCard goal, Party reader, Map<Long, String> words, Language language) {
        GoalWords said = goals.words(goal, words.get(goal.content()));
        List<Line> lines = new ArrayList<>();
        add(lines, text("goal.means", language), said.means());
        add(lines, text("goal.helper", language), said.helper());
        add(lines, text("goal.time", language), texts.time(goal, language));
        add(lines, text("goal.reminders", language), text("reminders." + goal.terms().remindEvery(), language));
        for (Party party : Party.values()) {
            GoalEvaluation evaluation = goal.evaluations().get(party);
            if (evaluation != null && (party == reader || goal.state() != GoalState.RUNNING)) {
                add(lines, text("evaluation." + party, language), text("result." + evaluation.result(), language));
                add(lines, text("remark." + party, language), words.get(evaluation.remark()));
            }
        }
        return new StoredGoal(said.goal(), lines);
    }

    private static void add(List<Line> lines, String title, String said) {
        if (said != null) {
            lines.add(new Line(title, said));
        }
    }

    private String text(String key, Language language) {
        return messages.getMessage("stored." + key, null, language.locale());
    }
}
