package fi.kapula.pta;

import fi.kapula.shared.DomainException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;

/** One month's discussion of a coaching, and whether it was held. */
@Entity
class Discussion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long coaching;
    private String businessKey;
    private LocalDate period;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private DiscussionState state;

    private Long reason;
    private LocalDate heldOn;

    @Version
    private int version;

    protected Discussion() {}

    Discussion(Coaching coaching, YearMonth period) {
        this.coaching = coaching.id();
        this.businessKey = coaching.businessKey();
        this.period = period.atDay(1);
        this.dueOn = coaching.days().dayIn(period);
        this.state = DiscussionState.PREPARING;
    }

    /** From now on both see what the other has prepared. */
    void reveal() {
        if (state == DiscussionState.PREPARING) {
            this.state = DiscussionState.OPEN;
        }
    }

    /** @param reason id of the sealed text */
    void skip(long reason) {
        require(DiscussionState.PREPARING);
        this.state = DiscussionState.SKIPPED;
        this.reason = reason;
    }

    void hold(LocalDate day) {
        require(DiscussionState.OPEN);
        this.state = DiscussionState.HELD;
        this.heldOn = day;
    }

    void miss() {
        if (!state.isUnheld()) {
            throw new DomainException("error.pta.over");
        }
        this.state = DiscussionState.MISSED;
    }

    void requirePreparing() {
        require(DiscussionState.PREPARING);
    }

    private void require(DiscussionState expected) {
        if (state != expected) {
            throw new DomainException("error.pta.over");
        }
    }

    DiscussionCard toCard() {
        return new DiscussionCard(id, coaching, businessKey, YearMonth.from(period), dueOn, state, reason, heldOn);
    }
}
