package fi.kapula.security;

import static fi.kapula.security.CaseRole.APPLICANT;
import static fi.kapula.security.CaseRole.COORDINATOR;
import static fi.kapula.security.CaseRole.PRESENTER;
import static fi.kapula.security.CaseRole.PROPOSED_SUPERVISOR;
import static fi.kapula.security.CaseRole.SUPERVISEE;
import static fi.kapula.security.CaseRole.SUPERVISOR;

import java.util.Set;

/** The parts of a case, and the roles that may read each. The table "Who sees what" of the specification. */
public enum CasePart {
    APPLICATION(APPLICANT, SUPERVISEE, PRESENTER, COORDINATOR, PROPOSED_SUPERVISOR, SUPERVISOR),
    COMPENSATION(PRESENTER, COORDINATOR, PROPOSED_SUPERVISOR, SUPERVISOR),
    PROPOSALS(COORDINATOR);

    private final Set<CaseRole> readers;

    CasePart(CaseRole... readers) {
        this.readers = Set.of(readers);
    }

    boolean readableBy(CaseRole role) {
        return readers.contains(role);
    }
}
