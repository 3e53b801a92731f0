package fi.kapula.meeting;

import fi.kapula.shared.CaseParties.Parties;
import fi.kapula.shared.CaseRegister;
import fi.kapula.shared.DomainException;
import fi.kapula.shared.KapulaSettings;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a meeting from step to step. A meeting that is not one's own does not exist. */
@Service
@Transactional
public class MeetingService {

    private final MeetingRepository meetings;
    private final MeetingHistory history;
    private final MeetingProcess process;
    private final MeetingAccess access;
    private final CaseRegister cases;
    private final KapulaSettings kapula;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            MeetingHistory history,
            MeetingProcess process,
            MeetingAccess access,
            CaseRegister cases,
            KapulaSettings kapula,
            Clock clock) {
        this.meetings = meetings;
        this.history = history;
        this.process = process;
        this.access = access;
        this.cases = cases;
        this.kapula = kapula;
        this.clock = clock;
    }

    /** Makes the meeting; the case's diagram then invites to it. */
    MeetingCard schedule(String businessKey, MeetingPlan plan) {
        Parties who = access.parties(businessKey)
                .orElseThrow(() -> new IllegalStateException("No supervisor in " + businessKey));
        String uid = UUID.randomUUID() + "@" + kapula.baseUrl().getHost();
        Meeting meeting = meetings.save(
                new Meeting(businessKey, who.supervisor(), who.supervisees(), uid).scheduled(plan, clock.instant()));
        return history.happened(meeting, MeetingEventKind.SCHEDULED, who.supervisor());
    }

    /**
     * Sets another time or place, or both; everybody is asked anew. Saving the same once more does nothing.
     *
     * @param seen the sequence of the meeting that the supervisor had before them
     * @return false when nobody needs to be asked, because the meeting is there already
     * @throws DomainException when the meeting is not this supervisor's, is over, was changed meanwhile, or the new
     *     time is past
     */
    public boolean move(long id, String supervisor, int seen, MeetingPlan plan) {
        Meeting meeting = ofSupervisor(id, supervisor);
        boolean moved = meeting.move(plan, seen, clock.instant());
        if (moved) {
            process.meetingMoved(history.happened(meeting, MeetingEventKind.MOVED, supervisor));
        }
        return moved;
    }

    /**
     * Calls it off; everybody is told, once.
     *
     * @param seen the sequence of the meeting that the supervisor had before them
     * @throws DomainException when the meeting is not this supervisor's, is over, or was moved meanwhile
     */
    public void cancel(long id, String supervisor, int seen) {
        Meeting meeting = ofSupervisor(id, supervisor);
        if (meeting.cancel(seen, clock.instant())) {
            process.meetingCancelled(history.happened(meeting, MeetingEventKind.CANCELLED, supervisor));
        }
    }

    /** Says what became of the meeting. @param attended null where attendance is not kept */
    void confirm(long id, boolean held, Collection<String> attended, String actor) {
        Meeting meeting = load(id);
        meeting.confirm(held, attended);
        history.happened(meeting, held ? MeetingEventKind.HELD : MeetingEventKind.NOT_HELD, actor);
    }

    /**
     * Corrects what was said of a meeting that is over. Saying the same once more does nothing.
     *
     * @param seen the version of the meeting that the supervisor had before them
     * @param attended user ids of those who were there, or null where attendance is not kept
     * @throws DomainException when the meeting is not this supervisor's, nothing was said of it yet, it was
     *     cancelled, or was corrected meanwhile
     */
    public void correct(long id, String supervisor, int seen, boolean held, Collection<String> attended) {
        MeetingCard meeting = ofSupervisor(id, supervisor).toCard();
        if (meeting.state() == MeetingState.SCHEDULED) {
            throw new DomainException("error.meeting.notOver");
        }
        if (meeting.says(held, attended)) {
            return;
        }
        if (meeting.version() != seen) {
            throw new DomainException("error.meeting.changed");
        }
        confirm(id, held, attended, supervisor);
    }

    private Meeting ofSupervisor(long id, String supervisor) {
        Meeting meeting = locked(id);
        if (!meeting.isOf(supervisor)) {
            throw new DomainException("error.meeting.unknown");
        }
        return meeting;
    }

    private Meeting locked(long id) {
        cases.lock(meetings.businessKey(id).orElseThrow(() -> new DomainException("error.meeting.unknown")));
        return load(id);
    }

    private Meeting load(long id) {
        return meetings.findById(id).orElseThrow(() -> new IllegalArgumentException("No meeting " + id));
    }
}
