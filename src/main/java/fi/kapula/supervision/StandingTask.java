package fi.kapula.supervision;

import fi.kapula.meeting.Meetings;
import fi.kapula.meeting.MeetingsChanged;
import java.util.Date;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The supervisor's task {@code PlanNextStep}: its follow-up date is the next meeting, also when that moves. */
@Component
public class StandingTask {

    private final Meetings meetings;
    private final SupervisionProcess process;

    StandingTask(Meetings meetings, SupervisionProcess process) {
        this.meetings = meetings;
        this.process = process;
    }

    /** Asked by the diagram when the task is made. @return null when no meeting is ahead */
    public Date followUp(String businessKey) {
        return meetings.next(businessKey).map(next -> Date.from(next.startsAt())).orElse(null);
    }

    @EventListener
    void meetingsChanged(MeetingsChanged change) {
        process.followUp(change.businessKey(), followUp(change.businessKey()));
    }
}
