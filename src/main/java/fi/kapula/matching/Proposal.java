package fi.kapula.matching;

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

/** A case offered to one supervisor. The database lets at most one be open for an application. */
@Entity
class Proposal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long application;
    private String businessKey;
    private String supervisor;
    private String coordinator;

    @Enumerated(EnumType.STRING)
    private ProposalState state;

    private Instant proposedAt;
    private LocalDate answerBy;
    private Instant answeredAt;
    private String message;
    private String reason;
    private Long openFor;

    @Version
    private int version;

    protected Proposal() {}

    Proposal(
            long application,
            String businessKey,
            String supervisor,
            String coordinator,
            Instant proposedAt,
            LocalDate answerBy) {
        this.application = application;
        this.businessKey = businessKey;
        this.supervisor = supervisor;
        this.coordinator = coordinator;
        this.state = ProposalState.OPEN;
        this.proposedAt = proposedAt;
        this.answerBy = answerBy;
        this.openFor = application;
    }

    /** @param message to the supervisees: how to make contact; or null */
    void accept(String message, Instant now) {
        close(ProposalState.ACCEPTED, now);
        this.message = message;
    }

    /** @param reason for the coordinator alone */
    void decline(String reason, Instant now) {
        close(ProposalState.DECLINED, now);
        this.reason = reason;
    }

    void lapse(Instant now) {
        close(ProposalState.LAPSED, now);
    }

    void withdraw(Instant now) {
        close(ProposalState.WITHDRAWN, now);
    }

    /** The supervision that followed is over; the place is free again. */
    void end() {
        endAs(ProposalState.ENDED);
    }

    /** The supervision that followed did not work. @param reason for the coordinator alone */
    void fail(String reason) {
        endAs(ProposalState.FAILED);
        this.reason = reason;
    }

    private void endAs(ProposalState outcome) {
        if (state != ProposalState.ACCEPTED) {
            throw new DomainException("error.proposal.closed");
        }
        this.state = outcome;
    }

    private void close(ProposalState outcome, Instant now) {
        if (state != ProposalState.OPEN) {
            throw new DomainException("error.proposal.closed");
        }
        this.state = outcome;
        this.answeredAt = now;
        this.openFor = null;
    }

    Long id() {
        return id;
    }

    ProposalCard toCard() {
        return new ProposalCard(
                id, application, businessKey, supervisor, coordinator, state, proposedAt, answerBy, answeredAt, message, reason);
    }
}
