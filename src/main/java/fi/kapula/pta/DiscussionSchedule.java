package fi.kapula.pta;

import fi.kapula.engine.ReminderSchedule;
import java.util.Date;
import org.springframework.stereotype.Component;

/**
 * When a discussion's tasks are due, reminded and late. Where discussions are two weeks apart everything comes sooner, by rows
 * of its own in the table {@code ReminderSchedule}: the usual reminders would come after the next discussion has begun.
 */
@Component("discussionSchedule")
public class DiscussionSchedule {

    private final ReminderSchedule schedule;
    private final Discussions discussions;

    DiscussionSchedule(ReminderSchedule schedule, Discussions discussions) {
        this.schedule = schedule;
        this.discussions = discussions;
    }

    public Date due(String task, long discussionId) {
        return schedule.due(row(task, discussionId));
    }

    public String reminders(String task, long discussionId) {
        return schedule.reminders(row(task, discussionId));
    }

    public Date escalation(String task, long discussionId) {
        return schedule.escalation(row(task, discussionId));
    }

    public Date lapse(String task, long discussionId) {
        return schedule.lapse(row(task, discussionId));
    }

    /** For texts: after how many days. */
    int lapseDays(String task, long discussionId) {
        return schedule.lapseDays(row(task, discussionId));
    }

    private String row(String task, long discussionId) {
        CoachingCard coaching = discussions.coachingOf(discussions.card(discussionId));
        return coaching.rhythm().discussionInterval() == DiscussionInterval.MONTHLY ? task : task + "Every2Weeks";
    }
}
