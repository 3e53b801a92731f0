package fi.kapula.contract;

import fi.kapula.security.CasePart;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseReader;
import fi.kapula.security.CaseRole;
import org.springframework.stereotype.Component;

/** Which versions a reader may see, and whether with the compensation. Asked by whatever shows, mails or hashes them. */
@Component
class ContractSight {

    private final CasePolicy policy;

    ContractSight(CasePolicy policy) {
        this.policy = policy;
    }

    CaseReader reader(String person, String businessKey) {
        return policy.reader(person, businessKey);
    }

    /** Those who signed a version keep it; what one supervisor agreed on is none of the next one's business. */
    boolean shows(ContractVersion version, CaseReader reader) {
        return version.isBy(reader.person())
                || version.acknowledgementOf(reader.person()).isPresent()
                || reader.mayRead(CasePart.CONTRACT) && !reader.onlySupervises();
    }

    /** Never to a supervisee of that version, even if they have become something else in the case since. */
    boolean showsCompensation(ContractVersion version, CaseReader reader) {
        boolean supervisee = version.acknowledgementOf(reader.person())
                .filter(own -> own.party().capacity() == CaseRole.SUPERVISEE)
                .isPresent();
        return !supervisee
                && !reader.roles().contains(CaseRole.SUPERVISEE)
                && (version.isBy(reader.person()) || reader.mayRead(CasePart.CONTRACT_COMPENSATION));
    }
}
