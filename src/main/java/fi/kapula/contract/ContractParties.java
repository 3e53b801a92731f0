package fi.kapula.contract;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.security.CaseRole;
import fi.kapula.shared.CaseParties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who are the parties of a contract that is drafted now. */
@Component
class ContractParties {

    private final ObjectProvider<CaseParties> cases;
    private final People people;

    /** @param cases one for each system whose cases have contracts */
    ContractParties(ObjectProvider<CaseParties> cases, People people) {
        this.cases = cases;
        this.people = people;
    }

    /** The supervisor first, then everybody who has to acknowledge, each once and by name within their capacity. */
    List<ContractParty> of(String businessKey, String supervisor) {
        CaseParties.Parties parties = cases.stream()
                .map(source -> source.parties(businessKey))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nobody knows the parties of " + businessKey));
        Map<String, CaseRole> capacities = new LinkedHashMap<>();
        capacities.put(supervisor, CaseRole.SUPERVISOR);
        add(capacities, parties.supervisees(), CaseRole.SUPERVISEE);
        add(capacities, parties.presenters(), CaseRole.PRESENTER);
        add(capacities, parties.others(), CaseRole.COORDINATOR);
        Map<String, PersonCard> persons = people.persons(capacities.keySet());
        List<ContractParty> named = new ArrayList<>();
        capacities.forEach((person, capacity) ->
                named.add(new ContractParty(person, persons.get(person).name(), capacity)));
        return named;
    }

    private void add(Map<String, CaseRole> capacities, Collection<String> persons, CaseRole capacity) {
        people.persons(persons).keySet().forEach(person -> capacities.putIfAbsent(person, capacity));
    }
}
