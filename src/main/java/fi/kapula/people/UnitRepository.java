package fi.kapula.people;

import java.util.List;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface UnitRepository extends Repository<Unit, String> {

    List<Unit> findAll();

    @Query("select distinct u.manager from Unit u where u.manager is not null")
    Set<String> findManagers();
}
