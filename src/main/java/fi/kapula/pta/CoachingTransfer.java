package fi.kapula.pta;

import fi.kapula.people.PersonCard;
import fi.kapula.people.Role;
import fi.kapula.security.AccessLog.Kind;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseRole;
import fi.kapula.shared.CaseRegister;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a client to another coach of the team, with everything that waits for the one until now. */
@Service
@Transactional
public class CoachingTransfer {

    private static final Set<CaseRole> MAY = Set.of(CaseRole.COACH, CaseRole.TEAM_COACH, CaseRole.TEAM_LEAD);

    private final CoachingRepository coachings;
    private final CoachTransferRepository transfers;
    private final CoachingProcess process;
    private final CasePolicy policy;
    private final CaseRegister cases;
    private final Teams teams;
    private final PtaAccess access;
    private final PtaMails mails;
    private final Clock clock;

    CoachingTransfer(
            CoachingRepository coachings,
            CoachTransferRepository transfers,
            CoachingProcess process,
            CasePolicy policy,
            CaseRegister cases,
            Teams teams,
            PtaAccess access,
            PtaMails mails,
            Clock clock) {
        this.coachings = coachings;
        this.transfers = transfers;
        this.process = process;
        this.policy = policy;
        this.cases = cases;
        this.teams = teams;
        this.access = access;
        this.mails = mails;
        this.clock = clock;
    }

    /** The coaches to whom this person may give the client; empty when it is not theirs to say, or nobody is there. */
    @Transactional(readOnly = true)
    public List<PersonCard> coaches(String person, String businessKey) {
        return transferable(person, businessKey)
                .map(coaching -> teams.colleagues(coaching.coach(), Role.COACH).stream()
                        .filter(coach -> !coach.id().equals(coaching.coach()))
                        .toList())
                .orElse(List.of());
    }

    /** Whom one gives to another coach; empty when it is not theirs to say. That it was asked is written down. */
    public Optional<String> client(String person, String businessKey) {
        return transferable(person, businessKey).map(coaching -> {
            access.noteListed(List.of(coaching), person, "TransferForm");
            return teams.parties(List.of(coaching)).get(coaching.client()).name();
        });
    }

    /** @return false when this is not one of those {@link #coaches} */
    public boolean transfer(String person, String businessKey, String to) {
        cases.lock(businessKey);
        if (!teams.isIn(coaches(person, businessKey), to)) {
            return false;
        }
        Coaching coaching = coachings.findByBusinessKey(businessKey).orElseThrow();
        access.note(coaching.toCard(), person, Kind.WRITE, "Transfer");
        String from = coaching.transfer(to);
        process.coachingTransferred(coaching.toCard(), from);
        transfers.save(new CoachTransfer(coaching.toCard(), from, person, clock.instant()));
        mails.transferred(coaching.toCard(), from, person);
        return true;
    }

    private Optional<CoachingCard> transferable(String person, String businessKey) {
        return Collections.disjoint(policy.roles(person, businessKey), MAY)
                ? Optional.empty()
                : coachings.findByBusinessKey(businessKey).map(Coaching::toCard).filter(CoachingCard::isRunning);
    }
}
