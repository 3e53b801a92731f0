package fi.kapula.meeting;

import fi.kapula.shared.CaseRegister;
import fi.kapula.shared.DomainException;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes the supervisees' answers. */
@Service
@Transactional
public class MeetingAnswers {

    private final MeetingRepository meetings;
    private final MeetingHistory history;
    private final MeetingMails mails;
    private final CaseRegister cases;
    private final Clock clock;

    MeetingAnswers(
            MeetingRepository meetings, MeetingHistory history, MeetingMails mails, CaseRegister cases, Clock clock) {
        this.meetings = meetings;
        this.history = history;
        this.mails = mails;
        this.cases = cases;
        this.clock = clock;
    }

    /** Takes the answer of the task. @return false when the meeting has begun: nothing is stored then */
    boolean answer(long id, String person, Reply reply, String remark) {
        return answer(meetings.findById(id).orElseThrow(), person, reply, remark);
    }

    /**
     * Changes an answer that was given before; the first one is given in the task {@code AnswerMeeting}.
     *
     * @param seen the sequence of the meeting that the person had before them
     * @param remark a comment, or null
     * @return false when the meeting has begun: nothing is stored then
     * @throws DomainException when this person is not invited, has not answered yet, or the meeting was moved or
     *     cancelled meanwhile
     */
    public boolean change(long id, String person, int seen, boolean suits, String remark) {
        meetings.businessKey(id).ifPresent(cases::lock);
        Meeting meeting = meetings.findById(id)
                .filter(found -> found.hasAnswerOf(person))
                .orElseThrow(() -> new DomainException("error.meeting.unknown"));
        meeting.requireSeen(seen);
        Reply reply = suits ? Reply.YES : Reply.NO;
        return meeting.hasAnswer(person, reply, remark) || answer(meeting, person, reply, remark);
    }

    private boolean answer(Meeting meeting, String person, Reply reply, String remark) {
        if (!meeting.answer(person, reply, remark, clock.instant())) {
            return false;
        }
        MeetingCard answered = history.happened(meeting, MeetingEventKind.ANSWERED, person);
        if (reply == Reply.NO) {
            mails.doesNotSuit(answered, person);
        }
        return true;
    }
}
