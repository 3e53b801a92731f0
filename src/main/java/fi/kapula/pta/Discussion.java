package fi.kapula.pta;

import fi.kapula.shared.DomainException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.annotations.BatchSize;

/** The discussion of an agreed day of a coaching, and whether it was held. */
@Entity
class Discussion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long coaching;
    private String businessKey;
    private LocalDate agreedOn;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private DiscussionState state;

    private int setVersion;
    private Long reason;
    private Long unprepared;
    private LocalDate heldOn;

    @ElementCollection
    @CollectionTable(name = "discussion_acknowledgement", joinColumns = @JoinColumn(name = "discussion"))
    @MapKeyColumn(name = "party")
    @MapKeyEnumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Map<Party, DiscussionAcknowledgement> acknowledgements = new EnumMap<>(Party.class);

    @Version
    private int version;

    protected Discussion() {}

    /** @param setVersion the version of the question set that it keeps to its end */
    Discussion(Coaching coaching, LocalDate agreed, int setVersion) {
        this.coaching = coaching.id();
        this.businessKey = coaching.businessKey();
        this.agreedOn = agreed;
        this.dueOn = coaching.days().begins(agreed);
        this.setVersion = setVersion;
        this.state = DiscussionState.PREPARING;
    }

    /** The client comes without having prepared. @param reason id of the sealed text */
    void comeUnprepared(long reason) {
        require(DiscussionState.PREPARING);
        this.unprepared = reason;
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

    void acknowledge(Party party, DiscussionAcknowledgement acknowledgement) {
        require(DiscussionState.HELD);
        if (acknowledgements.containsKey(party)) {
            throw new DomainException("error.pta.over");
        }
        acknowledgements.put(party, acknowledgement);
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
        return new DiscussionCard(
                id,
                coaching,
                businessKey,
                agreedOn,
                dueOn,
                state,
                setVersion,
                reason,
                unprepared,
                heldOn,
                Map.copyOf(acknowledgements));
    }
}
