package fi.kapula.matching;

import fi.kapula.security.CaseRole;
import fi.kapula.security.CaseRoles;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A supervisor sees a case while it is proposed to them, and for good once they have accepted, unless the supervision did not work. */
@Component
class ProposalRoles implements CaseRoles {

    private final ProposalRepository proposals;

    ProposalRoles(ProposalRepository proposals) {
        this.proposals = proposals;
    }

    @Override
    public Set<CaseRole> of(String personId, String businessKey) {
        List<ProposalState> states = proposals.states(businessKey, personId);
        if (states.contains(ProposalState.ACCEPTED) || states.contains(ProposalState.ENDED)) {
            return Set.of(CaseRole.SUPERVISOR);
        }
        return states.contains(ProposalState.OPEN) ? Set.of(CaseRole.PROPOSED_SUPERVISOR) : Set.of();
    }
}
