package fi.kapula.meeting;

import fi.kapula.engine.ProcessVariable;
import fi.kapula.shared.DomainException;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
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
    private final IdentityService identity;

    MeetingProcess(RuntimeService runtime, IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
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

    /** The case has other meetings under the same business key, so the id is asked too. */
    private void tell(String message, MeetingCard meeting) {
        MessageCorrelationBuilder correlation = runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(meeting.businessKey())
                .processInstanceVariableEquals(MEETING_ID.name(), meeting.id());
        byOurselves(() -> {
            if (correlation.correlateAllWithResult().isEmpty()) {
                throw new DomainException("error.meeting.over");
            }
        });
    }

    /** Whoever is signed in needs no right in the engine to move a meeting; the service has asked whose it is. */
    private void byOurselves(Runnable action) {
        Authentication user = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            action.run();
        } finally {
            identity.setAuthentication(user);
        }
    }
}
