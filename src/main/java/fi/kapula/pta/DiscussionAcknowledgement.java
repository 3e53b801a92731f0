package fi.kapula.pta;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** One party's dated yes or no to the record of a discussion. */
@Embeddable
class DiscussionAcknowledgement {

    private boolean accepted;
    private Long remark;
    private boolean beside;
    private Instant acknowledgedAt;

    protected DiscussionAcknowledgement() {}

    /**
     * @param remark id of the sealed text, or null
     * @param beside whether it was said beside the coach, who wrote it down
     */
    DiscussionAcknowledgement(boolean accepted, Long remark, boolean beside, Instant now) {
        this.accepted = accepted;
        this.remark = remark;
        this.beside = beside;
        this.acknowledgedAt = now;
    }

    boolean isAccepted() {
        return accepted;
    }

    Long remark() {
        return remark;
    }

    boolean isBeside() {
        return beside;
    }

    Instant acknowledgedAt() {
        return acknowledgedAt;
    }
}
