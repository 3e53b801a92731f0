package fi.kapula.pta;

import fi.kapula.security.AccessLog;
import fi.kapula.security.AccessLog.Access;
import fi.kapula.security.AccessLog.Kind;
import fi.kapula.security.CasePart;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseRole;
import fi.kapula.shared.Directory.Member;
import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Knows who may read a coaching, and notes down who reads and writes a client's data, and as what. */
@Component
class PtaAccess {

    /** What says most about why comes first. */
    private static final List<CaseRole> CAPACITIES = List.of(
            CaseRole.CLIENT,
            CaseRole.COACH,
            CaseRole.TEAM_COACH,
            CaseRole.TEAM_LEAD_WITH_REASON,
            CaseRole.TEAM_LEAD);

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
        CaseRole capacity = capacity(policy.roles(person, coaching.businessKey()), person, coaching);
        Long reason = capacity == CaseRole.TEAM_LEAD_WITH_REASON ? permits.of(person).get(coaching.id()) : null;
        log.add(access(coaching, person, kind, what, capacity, reason));
    }

    /**
     * That a page has named these clients: once a day for each, however often it is opened, and in as many statements however
     * many they are. A lead needs no reason for the names.
     *
     * @throws IllegalStateException when the person is nothing in one of the coachings
     */
    void noteListed(Collection<CoachingCard> coachings, String person, String what) {
        Set<String> known = coachings.isEmpty() ? Set.of() : log.readToday(person, what);
        List<CoachingCard> fresh = coachings.stream()
                .filter(coaching -> !known.contains(coaching.businessKey()))
                .toList();
        if (fresh.isEmpty()) {
            return;
        }
        Map<String, Set<CaseRole>> roles =
                policy.roles(person, fresh.stream().map(CoachingCard::businessKey).toList());
        roles.values().forEach(held -> held.remove(CaseRole.TEAM_LEAD_WITH_REASON));
        log.add(fresh.stream()
                .map(coaching -> access(
                        coaching,
                        person,
                        Kind.READ,
                        what,
                        capacity(roles.get(coaching.businessKey()), person, coaching),
                        null))
                .toList());
    }

    private static CaseRole capacity(Set<CaseRole> roles, String person, CoachingCard coaching) {
        return CAPACITIES.stream()
                .filter(roles::contains)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(person + " is nothing in " + coaching.businessKey()));
    }

    private static Access access(
            CoachingCard coaching, String person, Kind kind, String what, CaseRole capacity, @Nullable Long reason) {
        return new Access(person, coaching.client(), coaching.businessKey(), kind, what, capacity, reason);
    }
}
