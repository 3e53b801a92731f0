package fi.kapula.meeting;

import fi.kapula.security.CasePart;
import fi.kapula.security.CasePolicy;
import fi.kapula.shared.CaseParties;
import fi.kapula.shared.CaseParties.Parties;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whose meetings there are, and who may see them. */
@Component
public class MeetingAccess {

    private final ObjectProvider<CaseParties> cases;
    private final CasePolicy policy;

    MeetingAccess(ObjectProvider<CaseParties> cases, CasePolicy policy) {
        this.cases = cases;
        this.policy = policy;
    }

    /** Whether the person may see when the case meets; what more of a meeting is for {@link MeetingCard#asSeenBy}. */
    public boolean mayRead(String personId, String businessKey) {
        return policy.mayRead(personId, businessKey, CasePart.MEETINGS) && parties(businessKey).isPresent();
    }

    /** Empty until the case has a supervisor. */
    Optional<Parties> parties(String businessKey) {
        return cases.stream().flatMap(source -> source.parties(businessKey).stream()).findFirst();
    }
}
