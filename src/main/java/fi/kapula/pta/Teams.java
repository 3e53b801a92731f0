package fi.kapula.pta;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.people.Role;
import java.util.List;
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

    boolean isIn(List<PersonCard> cards, String personId) {
        return cards.stream().anyMatch(card -> card.id().equals(personId));
    }
}
