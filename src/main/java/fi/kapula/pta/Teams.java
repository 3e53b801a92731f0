package fi.kapula.pta;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.people.Role;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who works with whom: coaches, clients and team leads of one unit are a team. */
@Component
class Teams {

    private final People people;

    Teams(People people) {
        this.people = people;
    }

    /** The active persons of this person's unit who have the role, by name. */
    List<PersonCard> colleagues(String personId, Role role) {
        String unit = people.person(personId).map(PersonCard::unitId).orElse(null);
        return people.withRole(role).stream()
                .filter(card -> unit != null && unit.equals(card.unitId()))
                .toList();
    }

    /** The ids of the coaches of this person's unit. */
    List<String> coaches(String personId) {
        return colleagues(personId, Role.COACH).stream().map(PersonCard::id).toList();
    }

    /** The ids of the coaches of the units that this person manages. */
    List<String> coachesManagedBy(String personId) {
        return people.managedBy(personId, Role.COACH).stream().map(PersonCard::id).toList();
    }

    /** Clients and coaches of these coachings. */
    Map<String, PersonCard> parties(Collection<CoachingCard> coachings) {
        return people.persons(
                coachings.stream().flatMap(coaching -> coaching.parties().stream()).collect(Collectors.toSet()));
    }

    /** As what this person, while active, works in the team of each of these coaches; as many statements for many as for one. */
    Map<String, Set<Role>> rolesIn(String personId, Collection<String> coaches) {
        Set<Role> roles = coaches.isEmpty()
                ? Set.of()
                : Stream.of(Role.COACH, Role.TEAM_LEAD)
                        .filter(role -> people.hasRole(personId, role))
                        .collect(Collectors.toSet());
        if (roles.isEmpty()) {
            return Map.of();
        }
        Set<String> all = new HashSet<>(coaches);
        all.add(personId);
        Map<String, PersonCard> cards = people.persons(all);
        String unit = cards.get(personId).unitId();
        return cards.values().stream()
                .filter(card -> unit != null && unit.equals(card.unitId()))
                .collect(Collectors.toMap(PersonCard::id, card -> roles));
    }

    boolean isIn(List<PersonCard> cards, String personId) {
        return cards.stream().anyMatch(card -> card.id().equals(personId));
    }
}
