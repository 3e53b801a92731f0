package fi.kapula.security;

import static fi.kapula.security.CaseRole.APPLICANT;
import static fi.kapula.security.CaseRole.CLIENT;
import static fi.kapula.security.CaseRole.COACH;
import static fi.kapula.security.CaseRole.COORDINATOR;
import static fi.kapula.security.CaseRole.PRESENTER;
import static fi.kapula.security.CaseRole.PROPOSED_SUPERVISOR;
import static fi.kapula.security.CaseRole.SUPERVISEE;
import static fi.kapula.security.CaseRole.SUPERVISOR;
import static fi.kapula.security.CaseRole.TEAM_COACH;
import static fi.kapula.security.CaseRole.TEAM_LEAD_WITH_REASON;

import java.util.Collections;
import java.util.Set;

/** The parts of a case, and the roles that may read each. The table "Who sees what" of the specification. */
public enum CasePart {
    APPLICATION(APPLICANT, SUPERVISEE, PRESENTER, COORDINATOR, PROPOSED_SUPERVISOR, SUPERVISOR),

    /** What the presenter decided. Whoever is supervised is never shown it, whatever else they are in the case. */
    COMPENSATION(Set.of(SUPERVISEE), PRESENTER, COORDINATOR, PROPOSED_SUPERVISOR, SUPERVISOR),
    PROPOSALS(COORDINATOR),

    /** When they are and how many were held. A presenter knows that the supervision runs, and no more. */
    MEETINGS(APPLICANT, SUPERVISEE, COORDINATOR, SUPERVISOR),
    UNITS(COORDINATOR, SUPERVISOR),
    CONTRACT(APPLICANT, SUPERVISEE, PRESENTER, COORDINATOR, SUPERVISOR),

    /** What a supervision costs: as with the compensation of the application. */
    CONTRACT_COMPENSATION(Set.of(SUPERVISEE), PRESENTER, COORDINATOR, SUPERVISOR),

    /** Goals and the records of discussions. Whoever leads the team has figures; answers for a stated reason alone. */
    COACHING(CLIENT, COACH, TEAM_COACH, TEAM_LEAD_WITH_REASON);

    private final Set<CaseRole> withheldFrom;
    private final Set<CaseRole> readers;

    CasePart(CaseRole... readers) {
        this(Set.of(), readers);
    }

    CasePart(Set<CaseRole> withheldFrom, CaseRole... readers) {
        this.withheldFrom = withheldFrom;
        this.readers = Set.of(readers);
    }

    boolean readableBy(Set<CaseRole> roles) {
        return Collections.disjoint(roles, withheldFrom) && !Collections.disjoint(roles, readers);
    }
}
