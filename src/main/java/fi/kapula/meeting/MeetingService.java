package fi.kapula.meeting;

import fi.kapula.shared.CaseParties;
import fi.kapula.shared.CaseParties.Parties;
import fi.kapula.shared.CaseRegister;
import fi.kapula.shared.DomainException;
import fi.kapula.shared.KapulaSettings;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a meeting from step to step. A meeting that is not one's own does not exist. */
@Service
@Transactional
public class MeetingService {

    private final MeetingRepository meetings;
    private final MeetingHistory history;
    private final MeetingProcess process;
    private final ObjectProvider<CaseParties> parties;
    private final CaseRegister cases;
    private final KapulaSettings kapula;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            MeetingHistory history,
            MeetingProcess process,
            ObjectProvider<CaseParties> parties,
            CaseRegister cases,
            KapulaSettings kapula,
            Clock clock) {
        this.meetings = meetings;
        this.history = history;
        this.process = process;
        this.parties = parties;
        this.cases = cases;
        this.kapula = kapula;
        this.clock = clock;
    }

    /** Makes the meeting; the case's diagram then invites to it. */
    MeetingCard schedule(String businessKey, MeetingPlan plan) {
        Parties who = parties.stream()
                .flatMap(source -> source.parties(businessKey).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No supervisor in " + businessKey));
        String uid = UUID.randomUUID() + "@" + kapula.baseUrl().getHost();
        Meeting meeting = meetings.save(
                new Meeting(businessKey, who.supervisor(), who.supervisees(), uid).scheduled(plan, clock.instant()));
        return history.happened(meeting, MeetingEventKind.SCHEDULED, who.supervisor());
    }

    /**
     * Sets another time or place, or both; everybody is asked anew.
     *
     * @throws DomainException when the meeting is not this supervisor's, is over, or the new time is past
     */
    public void move(long id, String supervisor, MeetingPlan plan) {
        Meeting meeting = ofSupervisor(id, supervisor);
        meeting.move(plan, clock.instant());
        process.meetingMoved(history.happened(meeting, MeetingEventKind.MOVED, supervisor));
    }

    /**
     * Calls it off; everybody is told.
     *
     * @throws DomainException when the meeting is not this supervisor's or is over
     */
    public void cancel(long id, String supervisor) {
        Meeting meeting = ofSupervisor(id, supervisor);
        meeting.cancel(clock.instant());
        process.meetingCancelled(history.happened(meeting, MeetingEventKind.CANCELLED, supervisor));
    }

    /** Says what became of the meeting. @param attended null where attendance is not kept */
    void confirm(long id, boolean held, Collection<String> attended, String actor) {
        Meeting meeting = load(id);
        meeting.confirm(held, attended);
        history.happened(meeting, held ? MeetingEventKind.HELD : MeetingEventKind.NOT_HELD, actor);
    }

    /**
     * Corrects what was said of a meeting that is over.
     *
     * @param attended user ids of those who were there, or null where attendance is not kept
     * @throws DomainException when the meeting is not this supervisor's, nothing was said of it yet, or it was
     *     cancelled
     */
    public void correct(long id, String supervisor, boolean held, Collection<String> attended) {
        MeetingState state = ofSupervisor(id, supervisor).toCard().state();
        if (state == MeetingState.SCHEDULED) {
            throw new DomainException("error.meeting.notOver");
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
