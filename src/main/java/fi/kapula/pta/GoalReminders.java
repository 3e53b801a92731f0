package fi.kapula.pta;

import fi.kapula.engine.Decisions;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

/**
 * On which weekdays a goal is reminded of, as the decision table {@code GoalReminders} says, counted from the day on which it
 * was set, so that a goal of one week has its reminders in the middle. The timer of the diagram asks it.
 */
@Service("goalReminders")
public class GoalReminders {

    /** The engine has no timer that never fires. */
    private static final String NEVER = "R0/2999-12-31T09:00:00+02:00/P1D";

    private final Goals goals;
    private final Decisions decisions;

    GoalReminders(Goals goals, Decisions decisions) {
        this.goals = goals;
        this.decisions = decisions;
    }

    /** A timer cycle of nine o'clock on certain weekdays; those that were missed come as one. */
    public String cycle(long goalId) {
        GoalCard goal = goals.card(goalId);
        return days(goal.terms().remindEvery())
                .map(days -> "0 0 9 ? * " + weekdays(goal.startsOn(), days))
                .orElse(NEVER);
    }

    private Optional<String> days(RemindEvery rhythm) {
        return decisions.evaluate("GoalReminders", Map.of("remindEvery", rhythm.name())).stream()
                .findFirst()
                .map(row -> (String) row.get("days"))
                .filter(days -> !days.isBlank());
    }

    private static String weekdays(LocalDate begin, String days) {
        return Arrays.stream(days.split(","))
                .map(day -> begin.plusDays(Long.parseLong(day.strip())).getDayOfWeek())
                .map(day -> day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining(","));
    }
}
