package fi.kapula.pta;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.CaseTitles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A coaching is called by its client's name, in lists of tasks alone: no mail has a title. */
@Component
class PtaTitles implements CaseTitles {

    private final Coachings coachings;
    private final People people;

    PtaTitles(Coachings coachings, People people) {
        this.coachings = coachings;
        this.people = people;
    }

    @Override
    public Map<String, String> titles(Collection<String> businessKeys) {
        // A draft has no client yet
        List<CoachingCard> found = coachings.withKeys(businessKeys).stream()
                .filter(coaching -> coaching.client() != null)
                .toList();
        Map<String, PersonCard> clients = people.persons(
                found.stream().map(CoachingCard::client).collect(Collectors.toSet()));
        return found.stream()
                .filter(coaching -> clients.containsKey(coaching.client()))
                .collect(Collectors.toMap(
                        CoachingCard::businessKey, coaching -> clients.get(coaching.client()).name()));
    }
}
