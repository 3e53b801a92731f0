package fi.kapula.security;

import java.util.Collections;
import java.util.Set;

/**
 * Somebody who looks at a case.
 *
 * @param person user id
 * @param roles everything that they are in it
 * @param parts what they may read of it
 */
public record CaseReader(String person, Set<CaseRole> roles, Set<CasePart> parts) {

    public boolean mayRead(CasePart part) {
        return parts.contains(part);
    }

    public boolean isAny(Set<CaseRole> wanted) {
        return !Collections.disjoint(roles, wanted);
    }

    /** Whether they know the case as a supervisor and nothing else: earlier supervisors' work is none of their business. */
    public boolean onlySupervises() {
        return !roles.isEmpty() && Set.of(CaseRole.SUPERVISOR, CaseRole.PROPOSED_SUPERVISOR).containsAll(roles);
    }
}
