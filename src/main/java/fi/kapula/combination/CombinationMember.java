package fi.kapula.combination;

import fi.kapula.application.ApplicationCard;
import fi.kapula.shared.DomainException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** An application asked into a combined case. The database lets each be in at most one at a time. */
@Entity
class CombinationMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long combination;
    private Long application;
    private String businessKey;
    private String applicant;

    @Enumerated(EnumType.STRING)
    private MemberState state;

    private Instant askedAt;
    private LocalDate answerBy;
    private Instant answeredAt;
    private Long reservedFor;

    @Version
    private int version;

    protected CombinationMember() {}

    CombinationMember(long combination, ApplicationCard application, Instant now, LocalDate answerBy) {
        this.combination = combination;
        this.application = application.id();
        this.businessKey = application.businessKey();
        this.applicant = application.applicant();
        this.state = MemberState.ASKED;
        this.askedAt = now;
        this.answerBy = answerBy;
        this.reservedFor = application.id();
    }

    void answer(boolean consents, Instant now) {
        if (state != MemberState.ASKED) {
            throw new DomainException("error.combination.answered");
        }
        this.state = consents ? MemberState.CONSENTED : MemberState.DECLINED;
        this.answeredAt = now;
    }

    /** The time for answering is over. */
    void close() {
        if (state == MemberState.ASKED) {
            this.state = MemberState.LAPSED;
        }
    }

    void leave() {
        this.state = MemberState.LEFT;
        this.reservedFor = null;
    }

    /** The application is on its own again. */
    void release() {
        if (state.isIn()) {
            this.state = MemberState.RELEASED;
        }
        this.reservedFor = null;
    }

    boolean isReserved() {
        return reservedFor != null;
    }

    Long id() {
        return id;
    }

    Long application() {
        return application;
    }

    String businessKey() {
        return businessKey;
    }

    String applicant() {
        return applicant;
    }

    MemberState state() {
        return state;
    }

    LocalDate answerBy() {
        return answerBy;
    }
}
