package fi.kapula.people;

import fi.kapula.shared.Language;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks who people are and who manages whom. */
@Service
@Transactional(readOnly = true)
public class People {

    private final PersonRepository persons;
    private final UnitRepository units;

    People(PersonRepository persons, UnitRepository units) {
        this.persons = persons;
        this.units = units;
    }

    /** Also somebody who has left, because old cases still name them. */
    public Optional<PersonCard> person(String id) {
        return id == null ? Optional.empty() : persons.findById(id).map(PersonCard::of);
    }

    /** By user id, in one statement; unknown ids are left out. Those who have left are there. */
    public Map<String, PersonCard> persons(Collection<String> ids) {
        return ids.isEmpty()
                ? Map.of()
                : byName(persons.findByIdIn(Set.copyOf(ids))).stream()
                        .collect(Collectors.toMap(PersonCard::id, card -> card, (a, b) -> a, LinkedHashMap::new));
    }

    /** The active persons with this role, by name. */
    public List<PersonCard> withRole(Role role) {
        return role == Role.MANAGER ? presenters() : byName(persons.findActiveWithRole(role));
    }

    /** Every active person who manages a unit, by name. */
    public List<PersonCard> presenters() {
        return byName(persons.findByIdInAndActiveTrue(units.findManagers()));
    }

    /** The active persons with this role in the units that this person manages, not in those below, by name. */
    public List<PersonCard> managedBy(String manager, Role role) {
        return byName(persons.findActiveManagedBy(manager, role));
    }

    /** The manager of the person's unit; the next one above where that is the person or has left. */
    public Optional<String> presenterFor(String personId) {
        Optional<String> unit = persons.findUnitOf(personId);
        if (unit.isEmpty()) {
            return Optional.empty();
        }
        List<String> line = new UnitTree(units.findAll()).managersFrom(unit.get());
        Set<String> active =
                persons.findByIdInAndActiveTrue(line).stream().map(Person::id).collect(Collectors.toSet());
        return line.stream()
                .filter(active::contains)
                .filter(manager -> !manager.equals(personId))
                .findFirst();
    }

    /**
     * Whom this person may pick into a group: active persons of the units that they manage or are trusted in, with all
     * units below, by name and without themself. Empty when they may not apply for a group.
     */
    public List<PersonCard> groupCandidates(String personId) {
        UnitTree tree = new UnitTree(units.findAll());
        Set<String> own = tree.managedBy(personId);
        own.addAll(persons.findUnitsTrustedTo(personId));
        if (own.isEmpty()) {
            return List.of();
        }
        return byName(persons.findActiveInUnits(tree.withAllBelow(own))).stream()
                .filter(card -> !card.id().equals(personId))
                .toList();
    }

    /** Every unit's name by its id, in order of name. */
    public Map<String, String> unitNames() {
        return units.findAll().stream()
                .sorted(Comparator.comparing(Unit::name, Collator.getInstance(Language.FI.locale()))
                        .thenComparing(Unit::id))
                .collect(Collectors.toMap(Unit::id, Unit::name, (a, b) -> a, LinkedHashMap::new));
    }

    /** Ids of the unit and all units below it; empty for an unknown one. */
    public Set<String> unitsFrom(String unitId) {
        UnitTree tree = new UnitTree(units.findAll());
        return tree.has(unitId) ? tree.withAllBelow(Set.of(unitId)) : Set.of();
    }

    /** Whether the two work in the same unit, or the supervisor manages the supervisee's unit or one above it. */
    public boolean inLineOf(String supervisor, String supervisee) {
        return !inLineOf(List.of(supervisor), List.of(supervisee)).isEmpty();
    }

    /** Those of the supervisors who are in line of at least one of the supervisees; two statements for all. */
    public Set<String> inLineOf(Collection<String> supervisors, Collection<String> supervisees) {
        UnitTree tree = new UnitTree(units.findAll());
        Map<String, String> unitOf = unitsOf(supervisors, supervisees);
        Set<String> inLine = new HashSet<>();
        for (String supervisee : supervisees) {
            inLine.addAll(tree.managersFrom(unitOf.get(supervisee)));
            supervisors.stream()
                    .filter(supervisor -> unitOf.containsKey(supervisor))
                    .filter(supervisor -> unitOf.get(supervisor).equals(unitOf.get(supervisee)))
                    .forEach(inLine::add);
        }
        inLine.retainAll(Set.copyOf(supervisors));
        return inLine;
    }

    /** Whether the person is active and has the role. */
    public boolean hasRole(String personId, Role role) {
        return role == Role.MANAGER ? persons.managesUnit(personId) : persons.hasRole(personId, role);
    }

    private Map<String, String> unitsOf(Collection<String> some, Collection<String> others) {
        Set<String> ids = new HashSet<>(some);
        ids.addAll(others);
        return persons.findByIdIn(ids).stream()
                .filter(person -> person.unitId() != null)
                .collect(Collectors.toMap(Person::id, Person::unitId));
    }

    private static List<PersonCard> byName(List<Person> found) {
        return found.stream()
                .sorted(PersonCard.directoryOrder())
                .map(PersonCard::of)
                .toList();
    }
}
