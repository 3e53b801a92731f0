package fi.kapula.people;

import fi.kapula.people.DemoData.DemoPerson;
import fi.kapula.people.DemoData.DemoSupervisor;
import fi.kapula.people.DemoData.DemoUnit;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills an empty database with the people of the demonstration, before the first of them can come in. The sign-in page
 * tells their passwords.
 */
@Component
@ConditionalOnProperty("kapula.demo-data")
public class DemoPeople implements SmartInitializingSingleton {

    private final DemoData data = DemoData.read();
    private final PersonRepository persons;
    private final EntityManager entities;
    private final PasswordEncoder encoder;

    DemoPeople(PersonRepository persons, EntityManager entities, PasswordEncoder encoder) {
        this.persons = persons;
        this.entities = entities;
        this.encoder = encoder;
    }

    /** User ids in the order in which the sign-in page shows them. */
    public List<String> ids() {
        return data.people().stream().map(DemoPerson::id).toList();
    }

    public static String passwordOf(String id) {
        return id + "-demo";
    }

    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        if (persons.count() > 0) {
            return;
        }
        Map<String, Unit> units = addUnits();
        Map<String, Person> people = addPeople(units);
        // Units and managers point at each other, so the managers come last.
        entities.flush();
        data.units().stream().filter(unit -> unit.manager() != null).forEach(unit -> units.get(unit.id())
                .appoint(unit.manager()));
        data.supervisors().forEach(demo -> entities.persist(supervisor(demo, people.get(demo.person()))));
    }

    private Map<String, Unit> addUnits() {
        Map<String, Unit> units = new HashMap<>();
        for (DemoUnit demo : data.units()) {
            Unit unit = new Unit(demo.id(), demo.name(), demo.parent());
            entities.persist(unit);
            units.put(unit.id(), unit);
        }
        return units;
    }

    private Map<String, Person> addPeople(Map<String, Unit> units) {
        ConcurrentMap<String, String> passwords = data.people().parallelStream()
                .collect(Collectors.toConcurrentMap(DemoPerson::id, demo -> encoder.encode(passwordOf(demo.id()))));
        Map<String, Person> people = new HashMap<>();
        for (DemoPerson demo : data.people()) {
            Person person = person(demo, units.get(demo.unit())).signsInWith(passwords.get(demo.id()));
            entities.persist(person);
            people.put(person.id(), person);
        }
        return people;
    }

    private static Person person(DemoPerson demo, Unit unit) {
        String email = demo.id() + "@kapula.example";
        return new Person(demo.id(), demo.firstName(), demo.lastName(), email, demo.language(), unit, demo.roles())
                .describe(demo.title(), demo.phone());
    }

    private static Supervisor supervisor(DemoSupervisor demo, Person person) {
        return new Supervisor(person, demo.external()).offers(demo.offer());
    }
}
