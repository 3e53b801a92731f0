package fi.kapula.supervision;

import fi.kapula.matching.ProposalCard;
import fi.kapula.shared.DomainException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;

/** One supervisor's supervision in one case. The database lets at most one run for a case. */
@Entity
class Supervision {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long application;
    private String businessKey;
    private String supervisor;
    private String coordinator;

    @Enumerated(EnumType.STRING)
    private SupervisionState state;

    private Instant begunAt;
    private Instant endedAt;
    private Boolean evaluationSummaryDone;
    private Boolean finalEvaluationDone;
    private String runningFor;

    @Version
    private int version;

    protected Supervision() {}

    Supervision(ProposalCard accepted, Instant now) {
        this.application = accepted.application();
        this.businessKey = accepted.businessKey();
        this.supervisor = accepted.supervisor();
        this.coordinator = accepted.coordinator();
        this.state = SupervisionState.RUNNING;
        this.begunAt = now;
        this.runningFor = accepted.businessKey();
    }

    /** The evaluations themselves are not stored, only whether they were made. */
    void close(boolean evaluationSummaryDone, boolean finalEvaluationDone, Instant now) {
        end(SupervisionState.CLOSED, now);
        this.evaluationSummaryDone = evaluationSummaryDone;
        this.finalEvaluationDone = finalEvaluationDone;
    }

    void change(Instant now) {
        end(SupervisionState.CHANGED, now);
    }

    private void end(SupervisionState outcome, Instant now) {
        if (state != SupervisionState.RUNNING) {
            throw new DomainException("error.supervision.ended");
        }
        this.state = outcome;
        this.endedAt = now;
        this.runningFor = null;
    }

    SupervisionCard toCard() {
        return new SupervisionCard(
                id, application, businessKey, supervisor, coordinator, state, begunAt, endedAt, evaluationSummaryDone, finalEvaluationDone);
    }
}
