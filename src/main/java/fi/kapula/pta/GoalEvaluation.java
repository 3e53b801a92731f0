package fi.kapula.pta;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;

/** One party's word on a goal whose time is up. */
@Embeddable
class GoalEvaluation {

    @Enumerated(EnumType.STRING)
    private GoalResult result;

    private Long remark;
    private boolean carryOn;
    private boolean beside;
    private Instant evaluatedAt;

    protected GoalEvaluation() {}

    /**
     * @param remark id of the sealed text, or null
     * @param beside whether it was said beside the coach, who wrote it down
     */
    GoalEvaluation(GoalResult result, Long remark, boolean carryOn, boolean beside, Instant now) {
        this.result = result;
        this.remark = remark;
        this.carryOn = carryOn && result != GoalResult.REACHED;
        this.beside = beside;
        this.evaluatedAt = now;
    }

    GoalResult result() {
        return result;
    }

    Long remark() {
        return remark;
    }

    boolean wantsToCarryOn() {
        return carryOn;
    }

    boolean isBeside() {
        return beside;
    }
}
