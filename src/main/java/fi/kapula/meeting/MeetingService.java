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
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a meeting from step to step and writes its history. A meeting that is not one's own does not exist. */
@Service
@Transactional
public class MeetingService {

    private final MeetingRepository meetings;
    private final MeetingEventRepository events;
    private final MeetingProcess process;
    private final MeetingMails mails;
    private final ObjectProvider<CaseParties> parties;
    private final CaseRegister cases;
    private final ApplicationEventPublisher changes;
    private final KapulaSettings kapula;
    private final Clock clock;

    MeetingService(
            MeetingRepository meetings,
            MeetingEventRepository events,
            MeetingProcess process,
            MeetingMails mails,
            ObjectProvider<CaseParties> parties,
            CaseRegister cases,
            ApplicationEventPublisher changes,
            KapulaSettings kapula,
            Clock clock) {
        this.meetings = meetings;
        this.events = events;
        this.process = process;
        this.mails = mails;
        this.parties = parties;
        this.cases = cases;
        this.changes = changes;
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
        return happened(meeting, MeetingEventKind.SCHEDULED, who.supervisor());
    }

    /**
     * Sets another time or place, or both; everybody is asked anew.
     *
     * @throws DomainException when the meeting is not this supervisor's, is over, or the new time is past
     */
    public void move(long id, String supervisor, MeetingPlan plan) {
        Meeting meeting = ofSupervisor(id, supervisor);
        meeting.move(plan, clock.instant());
        process.meetingMoved(happened(meeting, MeetingEventKind.MOVED, supervisor));
    }

    /**
     * Calls it off; everybody is told.
     *
     * @throws DomainException when the meeting is not this supervisor's or is over
     */
    public void cancel(long id, String supervisor) {
        Meeting meeting = ofSupervisor(id, supervisor);
        meeting.cancel(clock.instant());
        process.meetingCancelled(happened(meeting, MeetingEventKind.CANCELLED, supervisor));
    }

    /** Takes an answer. @return false when the meeting has begun: nothing is stored then */
    boolean answer(long id, String person, Reply reply, String remark) {
        Meeting meeting = load(id);
        if (!meeting.answer(person, reply, remark, clock.instant())) {
            return false;
        }
        MeetingCard answered = happened(meeting, MeetingEventKind.ANSWERED, person);
        if (reply == Reply.NO) {
            mails.doesNotSuit(answered, person);
        }
        return true;
    }

    /**
     * Changes an answer that was given before; the first one is given in the task {@code AnswerMeeting}.
     *
     * @param remark a comment, or null
     * @return false when the meeting has begun: nothing is stored then
     * @throws DomainException when this person is not invited, has not answered yet or the meeting was cancelled
     */
    public boolean changeAnswer(long id, String person, boolean suits, String remark) {
        MeetingCard card = locked(id).toCard();
        Participation part = card.participants().get(person);
        if (part == null || part.reply() == Reply.NONE) {
            throw new DomainException("error.meeting.unknown");
        }
        return answer(id, person, suits ? Reply.YES : Reply.NO, remark);
    }

    /** Says what became of the meeting. @param attended null where attendance is not kept */
    void confirm(long id, boolean held, Collection<String> attended, String actor) {
        Meeting meeting = load(id);
        meeting.confirm(held, attended);
        happened(meeting, held ? MeetingEventKind.HELD : MeetingEventKind.NOT_HELD, actor);
    }

    /**
     * Corrects what was said of a meeting that is over.
     *
     * @param attended user ids of those who were there, or null where attendance is not kept
     * @throws DomainException when the meeting is not this supervisor's, nothing was said of it yet, or it was cancelled
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

    private MeetingCard happened(Meeting meeting, MeetingEventKind kind, String actor) {
        MeetingCard card = meeting.toCard();
        events.save(new MeetingEvent(card, clock.instant(), kind, actor));
        if (kind != MeetingEventKind.ANSWERED) {
            changes.publishEvent(new MeetingsChanged(card.businessKey()));
        }
        return card;
    }
}
