package fi.kapula.meeting;

import fi.kapula.engine.ByOurselves;
import fi.kapula.engine.ProcessVariable;
import fi.kapula.shared.DomainException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The process {@code SupervisionMeeting}, one instance a meeting: its variables, and what we tell it. */
@Component
public class MeetingProcess {

    public static final String KEY = "SupervisionMeeting";

    /** Also set on the process that the task {@code ScheduleMeeting} belongs to, for {@code inviteToMeeting}. */
    public static final ProcessVariable<Long> MEETING_ID = ProcessVariable.number("meetingId");

    static final ProcessVariable<String> SUPERVISOR = ProcessVariable.text("supervisor");
    static final ProcessVariable<String> SUPERVISEE = ProcessVariable.text("supervisee");
    static final ProcessVariable<Boolean> HELD = ProcessVariable.flag("held");

    static final String MEETING_SCHEDULED = "MeetingScheduled";
    static final String MEETING_MOVED = "MeetingMoved";
    static final String MEETING_CANCELLED = "MeetingCancelled";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ByOurselves ourselves;

    MeetingProcess(RuntimeService runtime, TaskService tasks, ByOurselves ourselves) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.ourselves = ourselves;
    }

    void meetingScheduled(MeetingCard meeting) {
        byOurselves(() -> runtime.createMessageCorrelation(MEETING_SCHEDULED)
                .processInstanceBusinessKey(meeting.businessKey())
                .setVariables(Map.of(MEETING_ID.name(), meeting.id(), SUPERVISOR.name(), meeting.supervisor()))
                .correlateStartMessage());
    }

    void meetingMoved(MeetingCard meeting) {
        tell(MEETING_MOVED, meeting);
    }

    void meetingCancelled(MeetingCard meeting) {
        tell(MEETING_CANCELLED, meeting);
    }

    /**
     * The person's open task for this meeting; empty when it is done, and when nothing is asked any more.
     *
     * @param form {@code AnswerMeeting} or {@code ConfirmAttendance}
     */
    public Optional<String> openTask(MeetingCard meeting, String form, String person) {
        TaskQuery open = tasks.createTaskQuery()
                .processInstanceBusinessKey(meeting.businessKey())
                .processVariableValueEquals(MEETING_ID.name(), meeting.id())
                .taskDefinitionKey("UserTask_" + form)
                .taskAssignee(person);
        return byOurselves(() -> Optional.ofNullable(open.singleResult()).map(Task::getId));
    }

    /** The case has other meetings under the same business key, so the id is asked too. */
    private void tell(String message, MeetingCard meeting) {
        MessageCorrelationBuilder correlation = runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(meeting.businessKey())
                .processInstanceVariableEquals(MEETING_ID.name(), meeting.id());
        if (byOurselves(correlation::correlateAllWithResult).isEmpty()) {
            throw new DomainException("error.meeting.over");
        }
    }

    /** Whoever is signed in needs no right in the engine to move a meeting; the service has asked whose it is. */
    private <T> T byOurselves(Supplier<T> action) {
        try {
            return ourselves.get(action);
        } catch (OptimisticLockingException atTheSameMoment) {
            // A timer of the meeting; whoever comes second looks again.
            throw new DomainException("error.meeting.changed");
        }
    }
}
