package fi.kapula.pta;

import fi.kapula.notification.MailRequest;
import fi.kapula.notification.Mails;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is told about coaching: that there is something to do or to read, and a link. A mail names neither case nor person nor
 * what it is about, because whoever looks over a client's shoulder must not learn that they are one.
 */
@Component
class PtaMails {

    private static final String HOME = "/";

    private final Mails mails;
    private final Coachings coachings;
    private final Goals goals;
    private final Clock clock;

    PtaMails(Mails mails, Coachings coachings, Goals goals, Clock clock) {
        this.mails = mails;
        this.coachings = coachings;
        this.goals = goals;
        this.clock = clock;
    }

    /** Something to do. */
    void task(String person, String taskId) {
        send(taskId, person, "PtaTask", "/tasks/" + taskId);
    }

    /** @param openTasks ids by whom they are for */
    void remind(Map<String, String> openTasks, String event) {
        openTasks.forEach((person, taskId) -> send(event, person, "PtaReminder", "/tasks/" + taskId));
    }

    /** Something to read. */
    void news(String person, String event) {
        send(event, person, "PtaNews", HOME);
    }

    /** Something is late that somebody else does. */
    void late(String person, String event) {
        send(event, person, "PtaLate", HOME);
    }

    /** Told to the client and both coaches but whoever did it, once a day however often it goes to and fro. */
    void transferred(CoachingCard coaching, String from, String by) {
        String event = "coaching-%d-to-%s-%s".formatted(coaching.id(), coaching.coach(), LocalDate.now(clock));
        Stream.concat(coaching.parties().stream(), Stream.of(from))
                .filter(person -> !person.equals(by))
                .forEach(person -> news(person, event));
    }

    /** Leads to the summary, at an address that does not say so. */
    void coachingEnded(long coachingId) {
        String event = "coaching-" + coachingId + "-ended";
        coachings.card(coachingId).parties().forEach(person -> send(event, person, "PtaNews", "/news/" + coachingId));
    }

    /** Says nothing when the engine was stopped and comes to it after the goal's time is up. */
    void remindOfGoal(long goalId, String event) {
        GoalCard goal = goals.card(goalId);
        if (!LocalDate.now(clock).isBefore(goal.endsOn())) {
            return;
        }
        CoachingCard coaching = coachings.card(goal.coaching());
        if (coaching.clientReminders()) {
            send(event, coaching.client(), "PtaReminder", HOME);
        }
        if (goal.terms().remindCoach()) {
            send(event, coaching.coach(), "PtaReminder", HOME);
        }
    }

    private void send(String event, String person, String template, String path) {
        mails.send(MailRequest.withoutCase(event, person, template, List.of(), path));
    }
}
