package fi.kapula.people;

import fi.kapula.shared.Directory;
import fi.kapula.shared.Group;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The users of the process engine and of the forms: every active person, with a group per role that the engine knows.
 */
@Component
@Transactional(readOnly = true)
class PeopleDirectory implements Directory {

    private static final Map<Role, String> GROUPS = Map.of(
            Role.EMPLOYEE, Group.EMPLOYEE,
            Role.COORDINATOR, Group.COORDINATOR,
            Role.SUPERVISOR, Group.SUPERVISOR,
            Role.COACH, Group.COACH,
            Role.CLIENT, Group.CLIENT,
            Role.TEAM_LEAD, Group.TEAM_LEAD,
            Role.ADMINISTRATOR, Group.ADMINISTRATOR);

    private final PersonRepository persons;
    private final UnitRepository units;
    private final SignIn signIn;

    PeopleDirectory(PersonRepository persons, UnitRepository units, SignIn signIn) {
        this.persons = persons;
        this.units = units;
        this.signIn = signIn;
    }

    @Override
    public Optional<Member> member(String userId) {
        return persons.findActiveWithRoles(userId).map(person -> member(person, persons.managesUnit(userId)));
    }

    @Override
    public Optional<Member> member(String userId, String passwordStamp) {
        return persons.findActiveWithRoles(userId)
                .filter(person -> PasswordStamp.of(person.password()).equals(passwordStamp))
                .map(person -> member(person, persons.managesUnit(userId)));
    }

    @Override
    public List<Member> members() {
        Set<String> managers = units.findManagers();
        return persons.findActiveWithRoles().stream()
                .sorted(PersonCard.directoryOrder())
                .map(person -> member(person, managers.contains(person.id())))
                .toList();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean passwordMatches(String userId, String password) {
        return signIn.check(userId, password) == SignIn.Result.CORRECT;
    }

    private static Member member(Person person, boolean manager) {
        Set<String> groups = new TreeSet<>();
        person.roles().stream().filter(GROUPS::containsKey).map(GROUPS::get).forEach(groups::add);
        if (manager) {
            groups.add(Group.MANAGER);
        }
        return new Member(
                person.id(),
                person.firstName(),
                person.lastName(),
                person.email(),
                person.language(),
                Set.copyOf(groups));
    }
}
