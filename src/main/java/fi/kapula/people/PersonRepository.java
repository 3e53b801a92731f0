package fi.kapula.people;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Every query fetches what its callers read, so that none is followed by another one per person. */
interface PersonRepository extends Repository<Person, String> {

    @EntityGraph(attributePaths = "unit")
    Optional<Person> findById(String id);

    @EntityGraph(attributePaths = "unit")
    List<Person> findByIdIn(Collection<String> ids);

    @EntityGraph(attributePaths = "unit")
    List<Person> findByIdInAndActiveTrue(Collection<String> ids);

    @EntityGraph(attributePaths = "unit")
    @Query("select p from Person p where p.active and :role member of p.roles")
    List<Person> findActiveWithRole(Role role);

    @EntityGraph(attributePaths = "unit")
    @Query("select p from Person p where p.active and p.unit.id in :units")
    List<Person> findActiveInUnits(Collection<String> units);

    @EntityGraph(attributePaths = "unit")
    @Query("select p from Person p where p.active and :role member of p.roles and p.unit.manager = :manager")
    List<Person> findActiveManagedBy(String manager, Role role);

    @EntityGraph(attributePaths = "roles")
    @Query("select p from Person p where p.active and p.id = :id")
    Optional<Person> findActiveWithRoles(String id);

    @EntityGraph(attributePaths = "roles")
    @Query("select p from Person p where p.active")
    List<Person> findActiveWithRoles();

    @Query("select p.password from Person p where p.active and p.id = :id")
    Optional<String> findPassword(String id);

    /** @return 0 when the old hash is no longer the one */
    @Modifying
    @Query("update Person p set p.password = :next where p.active and p.id = :id and p.password = :old")
    int changePassword(String id, String old, String next);

    @Query(value = "select unit from unit_trusted_person where person = :person", nativeQuery = true)
    List<String> findUnitsTrustedTo(String person);

    @Query("select p.unit.id from Person p where p.id = :id")
    Optional<String> findUnitOf(String id);

    @Query("select count(p) > 0 from Person p where p.active and p.id = :id and :role member of p.roles")
    boolean hasRole(String id, Role role);

    @Query("select count(u) > 0 from Unit u, Person p where u.manager = p.id and p.active and p.id = :id")
    boolean managesUnit(String id);

    long count();
}
