package fi.kapula.contract;

import fi.kapula.security.CasePart;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseRole;
import org.springframework.stereotype.Component;

/** Whether a reader of a version is shown the compensation. Asked by whatever shows, mails or hashes it. */
@Component
class CompensationSight {

    private final CasePolicy policy;

    CompensationSight(CasePolicy policy) {
        this.policy = policy;
    }

    /** Never to a supervisee of that version, even if they have become something else in the case since. */
    boolean shows(ContractVersion version, String businessKey, String person) {
        boolean supervisee = version.acknowledgementOf(person)
                .filter(own -> own.party().capacity() == CaseRole.SUPERVISEE)
                .isPresent();
        return !supervisee && policy.mayRead(person, businessKey, CasePart.CONTRACT_COMPENSATION);
    }
}
