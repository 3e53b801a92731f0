package fi.kapula.people;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SupervisorRepository extends Repository<Supervisor, String> {

    @Query("select s from Supervisor s join fetch s.person p left join fetch p.unit"
            + " where p.active and fi.kapula.people.Role.SUPERVISOR member of p.roles")
    List<Supervisor> findActive();

    @Query("select s from Supervisor s join fetch s.person p left join fetch p.unit where s.id = :id")
    Optional<Supervisor> find(String id);

    @Query(value = "select maximum from supervisor_profile where person = :id for update", nativeQuery = true)
    Optional<Integer> lockMaximum(String id);
}
