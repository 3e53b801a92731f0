package fi.kapula.pta;

import fi.kapula.pta.CoachingPage.GoalLine;
import fi.kapula.pta.DiscussionPage.Line;
import fi.kapula.pta.SummaryPage.SummaryGoal;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
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
        WAITING,
        OPEN;

        /** Goals that still run when the period ends are evaluated then. */
        static Outcome of(GoalCard goal, CoachingCard coaching, LocalDate today) {
            if (goal.state() == GoalState.RUNNING) {
                return coaching.isRunning() && goal.endsOn().isAfter(today) ? OPEN : WAITING;
            }
            return goal.result().map(result -> valueOf(result.name())).orElse(NONE);
        }
    }

    private final GoalLines goals;
    private final Tally tally;
    private final MessageSource messages;
    private final Clock clock;

    SummaryGoals(GoalLines goals, Tally tally, MessageSource messages, Clock clock) {
        this.goals = goals;
        this.tally = tally;
        this.messages = messages;
        this.clock = clock;
    }

    List<String> counted(CoachingCard coaching, List<GoalCard> set, Language language) {
        List<Outcome> outcomes = set.stream().map(goal -> outcome(goal, coaching)).toList();
        return tally.sentences("goals", Outcome.values(), outcomes, language);
    }

    /** @param words the case's texts by their ids */
    List<SummaryGoal> lines(CoachingCard coaching, List<GoalCard> set, Map<Long, String> words, Language language) {
        return set.stream().map(goal -> line(goal, outcome(goal, coaching), words, language)).toList();
    }

    private Outcome outcome(GoalCard goal, CoachingCard coaching) {
        return Outcome.of(goal, coaching, LocalDate.now(clock));
    }

    private SummaryGoal line(GoalCard goal, Outcome outcome, Map<Long, String> words, Language language) {
        GoalLine line = goals.line(goal, words, language);
        List<String> results = line.results().isEmpty()
                ? List.of(text("record.goal." + outcome, language))
                : line.results();
        String time = goal.continues() == null ? line.time() : text("record.continued", language, line.time());
        return new SummaryGoal(line.goal(), time, results, remarks(goal, words, language));
    }

    /** As long as the goal runs, what one has said is not shown: the other may not have said it yet. */
    private List<Line> remarks(GoalCard goal, Map<Long, String> words, Language language) {
        List<Line> remarks = new ArrayList<>();
        if (goal.state() == GoalState.RUNNING) {
            return remarks;
        }
        for (Party party : Party.values()) {
            GoalEvaluation evaluation = goal.evaluations().get(party);
            String remark = evaluation == null ? null : words.get(evaluation.remark());
            if (remark != null) {
                remarks.add(new Line(text("stored.remark." + party, language), remark));
            }
        }
        return remarks;
    }

    private String text(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
