package fi.kapula.matching;

import fi.kapula.matching.ProposalRepository.Standing;
import fi.kapula.security.CaseRole;
import fi.kapula.security.CaseRoles;
import fi.kapula.shared.CaseSystem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A supervisor sees a case while it is proposed to them, and for good once they have accepted, unless the supervision did not work. */
@Component
class ProposalRoles implements CaseRoles {

    private final ProposalRepository proposals;

    ProposalRoles(ProposalRepository proposals) {
        this.proposals = proposals;
    }

    @Override
    public CaseSystem system() {
        return CaseSystem.TNO;
    }

    @Override
    public Set<CaseRole> of(String personId, String businessKey) {
        return roles(proposals.states(businessKey, personId));
    }

    @Override
    public Map<String, Set<CaseRole>> of(String personId, Collection<String> businessKeys) {
        return proposals.states(businessKeys, personId).stream()
                .collect(Collectors.groupingBy(
                        Standing::businessKey,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Standing::state, Collectors.toList()), ProposalRoles::roles)));
    }

    private static Set<CaseRole> roles(List<ProposalState> states) {
        if (states.contains(ProposalState.ACCEPTED) || states.contains(ProposalState.ENDED)) {
            return Set.of(CaseRole.SUPERVISOR);
        }
        return states.contains(ProposalState.OPEN) ? Set.of(CaseRole.PROPOSED_SUPERVISOR) : Set.of();
    }
}
