package fi.kapula.combination;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationKind;
import fi.kapula.application.ApplicationState;
import fi.kapula.application.Applications;
import fi.kapula.application.CombinedApplications;
import fi.kapula.engine.ReminderSchedule;
import fi.kapula.matching.ProposalProcess;
import fi.kapula.shared.CaseRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which applications a coordinator may combine, and reserving those that they choose. */
@Service
@Transactional
class ApplicationChoice {

    /** Why a choice of applications is refused. */
    enum Refusal {
        TOO_FEW,
        SAME_APPLICANT,
        TAKEN
    }

    private final CombinationMemberRepository members;
    private final CombinedApplications combined;
    private final Applications applications;
    private final ProposalProcess proposals;
    private final CaseRegister cases;
    private final ReminderSchedule schedule;
    private final Clock clock;

    ApplicationChoice(
            CombinationMemberRepository members,
            CombinedApplications combined,
            Applications applications,
            ProposalProcess proposals,
            CaseRegister cases,
            ReminderSchedule schedule,
            Clock clock) {
        this.members = members;
        this.combined = combined;
        this.applications = applications;
        this.proposals = proposals;
        this.cases = cases;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** The individual applications that this coordinator may combine, oldest first; never their own. */
    @Transactional(readOnly = true)
    List<ApplicationCard> waitingFor(String coordinator) {
        return applications.withKeys(proposals.waitingFor(coordinator)).stream()
                .filter(application -> application.kind() == ApplicationKind.INDIVIDUAL)
                .filter(application -> application.state() == ApplicationState.MATCHING)
                .filter(application -> !application.applicant().equals(coordinator))
                .toList();
    }

    /**
     * Reserves the applications for this combination; when it is refused, none is. The combined case is locked by whoever
     * submits; the applications follow in the order of their keys, see {@link CombinationService}.
     */
    Optional<Refusal> choose(long combination, List<String> businessKeys, String coordinator) {
        if (!Combinations.isEnough(businessKeys.size())) {
            return Optional.of(Refusal.TOO_FEW);
        }
        businessKeys.stream().sorted().forEach(cases::lock);
        List<ApplicationCard> chosen = waitingFor(coordinator).stream()
                .filter(application -> businessKeys.contains(application.businessKey()))
                .toList();
        if (chosen.size() < businessKeys.size()) {
            return Optional.of(Refusal.TAKEN);
        }
        if (chosen.stream().map(ApplicationCard::applicant).distinct().count() < chosen.size()) {
            return Optional.of(Refusal.SAME_APPLICANT);
        }
        combined.hold(combination, chosen.stream().map(ApplicationCard::id).toList(), coordinator);
        LocalDate answerBy = schedule.lastDay("ConsentToCombination");
        chosen.forEach(application ->
                members.save(new CombinationMember(combination, application, clock.instant(), answerBy)));
        return Optional.empty();
    }

    /** The coordinator combines nothing after all. */
    void cancel(long combination, String coordinator) {
        combined.takeApart(combination, coordinator, null);
    }
}
