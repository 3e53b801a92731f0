package fi.kapula.matching;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationService;
import fi.kapula.application.Applications;
import fi.kapula.engine.ReminderSchedule;
import fi.kapula.people.SupervisorProfiles;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes a case to one supervisor at a time and takes the answer. */
@Service
@Transactional
public class ProposalService {

    private final ProposalRepository proposals;
    private final SupervisorProfiles profiles;
    private final Applications applications;
    private final ApplicationService steps;
    private final Candidates candidates;
    private final ReminderSchedule schedule;
    private final Clock clock;

    ProposalService(
            ProposalRepository proposals,
            SupervisorProfiles profiles,
            Applications applications,
            ApplicationService steps,
            Candidates candidates,
            ReminderSchedule schedule,
            Clock clock) {
        this.proposals = proposals;
        this.profiles = profiles;
        this.applications = applications;
        this.steps = steps;
        this.candidates = candidates;
        this.schedule = schedule;
        this.clock = clock;
    }

    /**
     * Proposes the application to a supervisor and reserves a place. The supervisor's row is locked while places are counted,
     * so that two coordinators cannot both take the last one.
     *
     * @return the limit that forbids it, worded as the decision table does; empty when the proposal is made
     */
    Optional<Candidate.Limit> propose(long applicationId, String supervisor, String coordinator) {
        profiles.lockMaximum(supervisor);
        ApplicationCard application = applications.find(applicationId).orElseThrow();
        Optional<Candidate.Limit> forbidden = candidates.of(application).stream()
                .filter(candidate -> candidate.profile().personId().equals(supervisor))
                .flatMap(candidate -> candidate.limits().stream())
                .filter(Candidate.Limit::blocking)
                .findFirst();
        if (forbidden.isEmpty()) {
            proposals.save(new Proposal(
                    applicationId,
                    application.businessKey(),
                    supervisor,
                    coordinator,
                    clock.instant(),
                    schedule.lastDay("AnswerProposal")));
        }
        return forbidden;
    }

    void accept(long applicationId, String message) {
        Proposal proposal = open(applicationId);
        proposal.accept(message, clock.instant());
        steps.accept(applicationId, proposal.toCard().supervisor());
    }

    void decline(long applicationId, String reason) {
        open(applicationId).decline(reason, clock.instant());
    }

    void lapse(long applicationId) {
        open(applicationId).lapse(clock.instant());
    }

    /** The supervision was closed. */
    public void end(long applicationId) {
        accepted(applicationId).end();
    }

    /** The supervision did not work. @param reason for the coordinator alone */
    public void fail(long applicationId, String reason) {
        accepted(applicationId).fail(reason);
    }

    /** Closes the open proposal, if there is one, because the application was withdrawn. */
    Optional<ProposalCard> withdraw(long applicationId) {
        Optional<Proposal> open = proposals.findByOpenFor(applicationId);
        open.ifPresent(proposal -> proposal.withdraw(clock.instant()));
        return open.map(Proposal::toCard);
    }

    /** Every proposal of the application, oldest first. For coordinators alone. */
    @Transactional(readOnly = true)
    public List<ProposalCard> of(long applicationId) {
        return proposals.findByApplicationOrderById(applicationId).stream()
                .map(Proposal::toCard)
                .toList();
    }

    /** The open proposals of these applications, by application; one statement. For coordinators alone. */
    @Transactional(readOnly = true)
    public Map<Long, ProposalCard> open(Collection<Long> applicationIds) {
        return applicationIds.isEmpty()
                ? Map.of()
                : proposals.findByOpenForIn(applicationIds).stream()
                        .map(Proposal::toCard)
                        .collect(Collectors.toMap(ProposalCard::application, Function.identity()));
    }

    /** Every proposal of these applications, oldest first, by application; one statement. For coordinators alone. */
    @Transactional(readOnly = true)
    public Map<Long, List<ProposalCard>> all(Collection<Long> applicationIds) {
        return applicationIds.isEmpty()
                ? Map.of()
                : proposals.findByApplicationInOrderById(applicationIds).stream()
                        .map(Proposal::toCard)
                        .collect(Collectors.groupingBy(ProposalCard::application));
    }

    /** The latest proposal of the application. */
    @Transactional(readOnly = true)
    public Optional<ProposalCard> latest(long applicationId) {
        List<ProposalCard> all = of(applicationId);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private Proposal accepted(long applicationId) {
        return proposals.findByApplicationAndState(applicationId, ProposalState.ACCEPTED).orElseThrow();
    }

    private Proposal open(long applicationId) {
        return proposals.findByOpenFor(applicationId).orElseThrow();
    }
}
