package fi.kapula.supervision;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SupervisionRepository extends Repository<Supervision, Long> {

    Supervision save(Supervision supervision);

    Optional<Supervision> findByRunningFor(String businessKey);

    List<Supervision> findByBusinessKeyOrderById(String businessKey);

    @Query("select s from Supervision s where s.supervisor = :supervisor and s.state = 'RUNNING' and s.id > :after order by s.id")
    List<Supervision> runningOf(String supervisor, long after, Limit limit);
}
