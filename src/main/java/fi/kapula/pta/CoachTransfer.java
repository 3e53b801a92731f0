package fi.kapula.pta;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A client was handed from one coach to another. Never changed. */
@Entity
class CoachTransfer {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long coaching;
    private String former;
    private String coach;
    private String transferredBy;
    private Instant transferredAt;

    protected CoachTransfer() {}

    CoachTransfer(CoachingCard coaching, String former, String by, Instant now) {
        this.coaching = coaching.id();
        this.former = former;
        this.coach = coaching.coach();
        this.transferredBy = by;
        this.transferredAt = now;
    }

    String former() {
        return former;
    }

    Instant transferredAt() {
        return transferredAt;
    }
}
