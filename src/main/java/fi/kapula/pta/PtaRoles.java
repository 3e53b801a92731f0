package fi.kapula.pta;

import fi.kapula.people.Role;
import fi.kapula.security.CaseRole;
import fi.kapula.security.CaseRoles;
import java.util.Collection;
import java.util.EnumSet;
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

    PtaRoles(Coachings coachings, Teams teams) {
        this.coachings = coachings;
        this.teams = teams;
    }

    @Override
    public Set<CaseRole> of(String personId, String businessKey) {
        return coachings.find(businessKey).map(coaching -> roles(coaching, personId)).orElse(Set.of());
    }

    @Override
    public Map<String, Set<CaseRole>> of(String personId, Collection<String> businessKeys) {
        return coachings.withKeys(businessKeys).stream()
                .collect(Collectors.toMap(CoachingCard::businessKey, coaching -> roles(coaching, personId)));
    }

    private Set<CaseRole> roles(CoachingCard coaching, String personId) {
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
        if (teams.isIn(teams.colleagues(coaching.coach(), Role.COACH), personId)) {
            roles.add(CaseRole.TEAM_COACH);
        }
        if (teams.isIn(teams.colleagues(coaching.coach(), Role.TEAM_LEAD), personId)) {
            roles.add(CaseRole.TEAM_LEAD);
        }
        return roles;
    }
}
