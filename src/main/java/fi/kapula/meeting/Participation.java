package fi.kapula.meeting;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/**
 * One supervisee's part in a meeting.
 *
 * @param remark the supervisee's comment, or null; for the supervisor and the supervisee alone
 * @param repliedAt null while there is no reply
 * @param attended null until it is confirmed, and where attendance is not kept
 */
@Embeddable
public record Participation(
        @Enumerated(EnumType.STRING) Reply reply, String remark, Instant repliedAt, Boolean attended) {

    static final Participation ASKED = new Participation(Reply.NONE, null, null, null);

    Participation replied(Reply reply, String remark, Instant now) {
        return new Participation(reply, remark, now, attended);
    }

    Participation confirmed(Boolean attended) {
        return new Participation(reply, remark, repliedAt, attended);
    }
}
