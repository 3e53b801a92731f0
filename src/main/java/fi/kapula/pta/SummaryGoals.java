package fi.kapula.pta;

import fi.kapula.pta.CoachingPage.GoalLine;
import fi.kapula.pta.DiscussionPage.Line;
import fi.kapula.pta.SummaryPage.SummaryGoal;
import fi.kapula.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The goals of a period in its summary: what became of each, and what was said of it. */
@Component
class SummaryGoals {

    private enum Outcome {
        REACHED,
        PARTLY,
        NOT_YET,
        NONE,
        OPEN;

        static Outcome of(GoalCard goal) {
            if (goal.state() == GoalState.RUNNING) {
                return OPEN;
            }
            return goal.result().map(result -> valueOf(result.name())).orElse(NONE);
        }
    }

    private final GoalLines goals;
    private final Tally tally;
    private final MessageSource messages;

    SummaryGoals(GoalLines goals, Tally tally, MessageSource messages) {
        this.goals = goals;
        this.tally = tally;
        this.messages = messages;
    }

    List<String> counted(List<GoalCard> set, Language language) {
        return tally.sentences("goals", Outcome.values(), set.stream().map(Outcome::of).toList(), language);
    }

    /** @param words the case's texts by their ids */
    List<SummaryGoal> lines(List<GoalCard> set, Map<Long, String> words, Language language) {
        return set.stream().map(goal -> line(goal, words, language)).toList();
    }

    private SummaryGoal line(GoalCard goal, Map<Long, String> words, Language language) {
        GoalLine line = goals.line(goal, words, language);
        boolean open = Outcome.of(goal) == Outcome.OPEN;
        return new SummaryGoal(
                line.goal(),
                line.time(),
                open ? List.of(text("record.goal.open", language)) : line.results(),
                open ? List.of() : remarks(goal, words, language));
    }

    private List<Line> remarks(GoalCard goal, Map<Long, String> words, Language language) {
        List<Line> remarks = new ArrayList<>();
        for (Party party : Party.values()) {
            GoalEvaluation evaluation = goal.evaluations().get(party);
            String remark = evaluation == null ? null : words.get(evaluation.remark());
            if (remark != null) {
                remarks.add(new Line(text("stored.remark." + party, language), remark));
            }
        }
        return remarks;
    }

    private String text(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }
}
