package fi.kapula.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * When a user task is due, reminded, escalated and lapses, as the decision table {@code ReminderSchedule} says, in calendar
 * days from now. The timers of the diagrams ask it. Reminders and escalations come in the morning; a task is due, and lapses,
 * at the end of its last day. An empty cell means never.
 */
@Component("reminderSchedule")
public class ReminderSchedule {

    /** Outside the hour that summer time skips or repeats. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59);

    /** Far enough that nobody meets it; the engine has no timer that never fires. */
    private static final LocalDate NEVER = LocalDate.of(2999, 12, 31);

    private final Decisions decisions;
    private final Clock clock;

    ReminderSchedule(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    public Date due(String task) {
        return at(END_OF_DAY, days(task, "dueDays"));
    }

    /** The timer cycle of the reminders, in ISO 8601, for instance {@code R2/2026-11-24T09:00:00+02:00/P4D}. */
    public String reminders(String task) {
        Map<String, Object> row = row(task);
        Integer after = number(row, "remindAfterDays");
        Integer every = number(row, "remindEveryDays");
        Integer times = number(row, "remindTimes");
        boolean repeats = after != null && every != null && times != null && times > 1;
        String first = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment(MORNING, after));
        return "R%d/%s/P%dD".formatted(repeats ? times - 1 : 0, first, repeats ? every : 1);
    }

    /** A timer cycle that fires every morning, for ever. */
    public String everyMorning() {
        return "R/%s/P1D".formatted(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment(MORNING, 1)));
    }

    public Date escalation(String task) {
        return at(MORNING, days(task, "escalateAfterDays"));
    }

    public Date lapse(String task) {
        return at(END_OF_DAY, days(task, "lapseAfterDays"));
    }

    /** After how many days it lapses, for texts. */
    public int lapseDays(String task) {
        return days(task, "lapseAfterDays");
    }

    /** The last day for answering, for texts; the same day as {@link #lapse}. */
    public LocalDate lastDay(String task) {
        return moment(END_OF_DAY, days(task, "lapseAfterDays")).toLocalDate();
    }

    private Date at(LocalTime time, Integer days) {
        return Date.from(moment(time, days).toInstant());
    }

    private ZonedDateTime moment(LocalTime time, Integer days) {
        LocalDate day = days == null ? NEVER : LocalDate.now(clock).plusDays(days);
        return day.atTime(time).atZone(clock.getZone());
    }

    private Integer days(String task, String column) {
        return number(row(task), column);
    }

    private Map<String, Object> row(String task) {
        return decisions.evaluate("ReminderSchedule", Map.of("task", task)).stream()
                .findFirst()
                .orElse(Map.of());
    }

    private static Integer number(Map<String, Object> row, String column) {
        return row.get(column) instanceof Number number ? number.intValue() : null;
    }
}
