package fi.kapula.combination;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationEventKind;
import fi.kapula.application.ApplicationKind;
import fi.kapula.application.ApplicationState;
import fi.kapula.application.Applications;
import fi.kapula.application.CombinedApplications;
import fi.kapula.application.Happening;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseRole;
import fi.kapula.shared.CaseRegister;
import fi.kapula.shared.DomainException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Joins applications and takes them apart. Whoever acts locks the combined case first and then its applications in the order
 * of their keys, so that nobody waits for somebody who waits for them.
 */
@Service
@Transactional
public class CombinationService {

    /** @param released those who were asked and did not join */
    record Outcome(boolean combined, List<Member> released) {}

    private final CombinationMemberRepository members;
    private final CombinedApplications combined;
    private final Applications applications;
    private final CombinationProcess process;
    private final CasePolicy policy;
    private final CaseRegister cases;
    private final Clock clock;

    CombinationService(
            CombinationMemberRepository members,
            CombinedApplications combined,
            Applications applications,
            CombinationProcess process,
            CasePolicy policy,
            CaseRegister cases,
            Clock clock) {
        this.members = members;
        this.combined = combined;
        this.applications = applications;
        this.process = process;
        this.policy = policy;
        this.cases = cases;
        this.clock = clock;
    }

    void answer(long combination, String applicant, boolean consents) {
        CombinationMember member = members.findByCombinationOrderById(combination).stream()
                .filter(one -> one.applicant().equals(applicant))
                .findFirst()
                .orElseThrow();
        member.answer(consents, clock.instant());
        combined.answer(member.application(), consents, applicant);
    }

    /** The time for answering is over: those who have consented join, if they are enough, and the others are released. */
    Outcome combine(long combination) {
        List<CombinationMember> all = locked(combination);
        all.forEach(CombinationMember::close);
        List<CombinationMember> consenting =
                all.stream().filter(member -> member.state() == MemberState.CONSENTED).toList();
        if (!Combinations.isEnough(consenting.size())) {
            return new Outcome(false, List.of());
        }
        combined.combine(combination, consenting.stream().map(CombinationMember::application).toList());
        all.removeAll(consenting);
        return new Outcome(true, release(all, null));
    }

    /** Everybody who is still reserved goes back to where they were. */
    List<Member> releaseAll(long combination) {
        List<CombinationMember> all = locked(combination);
        if (applications.find(combination).orElseThrow().state() != ApplicationState.TAKEN_APART) {
            combined.takeApart(combination, null, null);
        }
        return release(all, reason(combination));
    }

    /** @return the combined case that the application has left; empty when it was in none */
    Optional<String> leave(long application) {
        return members.findByReservedFor(application).map(member -> {
            String businessKey = applications.combinedKey(member.businessKey()).orElseThrow();
            combined.leave(application);
            member.leave();
            return businessKey;
        });
    }

    /**
     * A coordinator takes a combined case apart; its process releases the applications and tells those concerned.
     *
     * @throws DomainException when this is no coordinator, a supervisor has accepted it, or it is apart already
     */
    public void requestTakingApart(String businessKey, String coordinator) {
        cases.lock(businessKey);
        ApplicationCard application = applications
                .find(businessKey)
                .filter(found -> found.kind() == ApplicationKind.COMBINED)
                .filter(found -> policy.roles(coordinator, businessKey).contains(CaseRole.COORDINATOR))
                .orElseThrow(() -> new DomainException("error.combination.over"));
        if (application.state().isEnded()) {
            throw new DomainException("error.combination.over");
        }
        combined.takeApart(application.id(), coordinator, null);
        process.combinationChanged(businessKey);
    }

    private List<Member> release(List<CombinationMember> some, String reason) {
        List<Member> released = new ArrayList<>();
        some.stream().filter(CombinationMember::isReserved).forEach(member -> {
            released.add(Member.of(member));
            combined.release(member.application(), reason);
            member.release();
        });
        return released;
    }

    private List<CombinationMember> locked(long combination) {
        cases.lock(applications.businessKey(combination));
        List<String> reserved = members.reservedKeys(combination);
        reserved.forEach(cases::lock);
        return new ArrayList<>(members.findByCombinationOrderById(combination));
    }

    private String reason(long combination) {
        return applications.history(combination).stream()
                .filter(happening -> happening.kind() == ApplicationEventKind.TAKEN_APART)
                .map(Happening::reason)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
