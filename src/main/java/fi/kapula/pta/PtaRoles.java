package fi.kapula.pta;

import fi.kapula.people.Role;
import fi.kapula.security.CaseRole;
import fi.kapula.security.CaseRoles;
import fi.kapula.shared.CaseSystem;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whom a coaching makes a party: its client, its coach, and the coaches and leads of the coach's team. A draft is a task of
 * its coach's, and has no parties yet.
 */
@Component
class PtaRoles implements CaseRoles {

    private final Coachings coachings;
    private final Teams teams;
    private final ReadingPermits permits;

    PtaRoles(Coachings coachings, Teams teams, ReadingPermits permits) {
        this.coachings = coachings;
        this.teams = teams;
        this.permits = permits;
    }

    @Override
    public CaseSystem system() {
        return CaseSystem.PTA;
    }

    @Override
    public Set<CaseRole> of(String personId, String businessKey) {
        return rolesIn(personId, coachings.find(businessKey).stream().toList()).getOrDefault(businessKey, Set.of());
    }

    @Override
    public Map<String, Set<CaseRole>> of(String personId, Collection<String> businessKeys) {
        return rolesIn(personId, coachings.withKeys(businessKeys));
    }

    private Map<String, Set<CaseRole>> rolesIn(String personId, List<CoachingCard> found) {
        Map<String, Set<CaseRole>> roles = new HashMap<>();
        Map<String, Set<Role>> teamRoles = teams.rolesIn(
                personId, found.stream().map(CoachingCard::coach).collect(Collectors.toSet()));
        found.forEach(coaching -> roles.put(
                coaching.businessKey(),
                roles(coaching, personId, teamRoles.getOrDefault(coaching.coach(), Set.of()))));
        if (roles.values().stream().anyMatch(held -> held.contains(CaseRole.TEAM_LEAD))) {
            Set<Long> permitted = permits.of(personId).keySet();
            found.stream()
                    .filter(coaching -> permitted.contains(coaching.id()))
                    .map(coaching -> roles.get(coaching.businessKey()))
                    .filter(held -> held.contains(CaseRole.TEAM_LEAD))
                    .forEach(held -> held.add(CaseRole.TEAM_LEAD_WITH_REASON));
        }
        return roles;
    }

    private static Set<CaseRole> roles(CoachingCard coaching, String personId, Set<Role> inTeam) {
        Set<CaseRole> roles = EnumSet.noneOf(CaseRole.class);
        if (coaching.client() == null) {
            return roles;
        }
        if (personId.equals(coaching.client())) {
            roles.add(CaseRole.CLIENT);
        }
        if (personId.equals(coaching.coach())) {
            roles.add(CaseRole.COACH);
        }
        if (inTeam.contains(Role.COACH)) {
            roles.add(CaseRole.TEAM_COACH);
        }
        if (inTeam.contains(Role.TEAM_LEAD)) {
            roles.add(CaseRole.TEAM_LEAD);
        }
        return roles;
    }
}
