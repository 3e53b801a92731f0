package fi.kapula.application;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApplicationEventRepository extends Repository<ApplicationEvent, Long> {

    ApplicationEvent save(ApplicationEvent event);

    List<ApplicationEvent> findByApplicationOrderById(Long application);

    @Query("select e from ApplicationEvent e join Application a on a.id = e.application"
            + " where a.businessKey = :businessKey order by e.id")
    List<ApplicationEvent> ofCase(String businessKey);

    Optional<ApplicationEvent> findFirstByApplicationAndKindInOrderByIdDesc(
            Long application, List<ApplicationEventKind> kinds);
}
