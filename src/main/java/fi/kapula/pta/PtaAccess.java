package fi.kapula.pta;

import fi.kapula.security.AccessLog;
import fi.kapula.security.AccessLog.Access;
import fi.kapula.security.AccessLog.Kind;
import fi.kapula.security.CasePart;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseRole;
import fi.kapula.shared.Directory.Member;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Knows who may read a coaching, and notes down who reads and writes a client's data, and as what. */
@Component
class PtaAccess {

    private final AccessLog log;
    private final CasePolicy policy;
    private final ReadingPermits permits;
    private final Coachings coachings;

    PtaAccess(AccessLog log, CasePolicy policy, ReadingPermits permits, Coachings coachings) {
        this.log = log;
        this.policy = policy;
        this.permits = permits;
        this.coachings = coachings;
    }

    /** Empty for whoever may not read it, as for what does not exist. Reading it is still to be noted. */
    Optional<CoachingCard> readable(Member reader, String businessKey) {
        return coachings
                .find(businessKey)
                .filter(coaching -> policy.mayRead(reader.id(), businessKey, CasePart.COACHING));
    }

    /** @throws IllegalStateException when the person is nothing in the coaching: then they must not get this far */
    void note(CoachingCard coaching, String person, Kind kind, String what) {
        Set<CaseRole> roles = policy.roles(person, coaching.businessKey());
        CaseRole capacity = Stream.of(
                        CaseRole.CLIENT,
                        CaseRole.COACH,
                        CaseRole.TEAM_COACH,
                        CaseRole.TEAM_LEAD_WITH_REASON,
                        CaseRole.TEAM_LEAD)
                .filter(roles::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(person + " is nothing in " + coaching.businessKey()));
        Long reason = capacity == CaseRole.TEAM_LEAD_WITH_REASON ? permits.of(person).get(coaching.id()) : null;
        log.add(new Access(person, coaching.client(), coaching.businessKey(), kind, what), capacity, reason);
    }
}
