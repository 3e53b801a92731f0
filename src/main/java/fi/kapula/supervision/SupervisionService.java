package fi.kapula.supervision;

import fi.kapula.application.ApplicationService;
import fi.kapula.matching.ProposalCard;
import fi.kapula.matching.ProposalService;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a supervision when a supervisor has accepted, and ends it one way or the other. */
@Service
@Transactional
public class SupervisionService {

    private final SupervisionRepository supervisions;
    private final ProposalService proposals;
    private final ApplicationService applications;
    private final Clock clock;

    SupervisionService(
            SupervisionRepository supervisions, ProposalService proposals, ApplicationService applications, Clock clock) {
        this.supervisions = supervisions;
        this.proposals = proposals;
        this.applications = applications;
        this.clock = clock;
    }

    SupervisionCard begin(long applicationId) {
        ProposalCard accepted = proposals.latest(applicationId).orElseThrow();
        return supervisions.save(new Supervision(accepted, clock.instant())).toCard();
    }

    /** Closes the supervision; the supervisor's place is free again. */
    void close(String businessKey, boolean evaluationSummaryDone, boolean finalEvaluationDone) {
        Supervision supervision = running(businessKey);
        supervision.close(evaluationSummaryDone, finalEvaluationDone, clock.instant());
        SupervisionCard card = supervision.toCard();
        proposals.end(card.application());
        applications.close(card.application(), card.supervisor());
    }

    /** This did not work: the case goes back to choosing, and never to this supervisor. @param message for the coordinator alone */
    void change(String businessKey, String message) {
        Supervision supervision = running(businessKey);
        supervision.change(clock.instant());
        SupervisionCard card = supervision.toCard();
        proposals.fail(card.application(), message);
        applications.seekAnotherSupervisor(card.application(), card.supervisor());
    }

    private Supervision running(String businessKey) {
        return supervisions.findByRunningFor(businessKey).orElseThrow();
    }
}
