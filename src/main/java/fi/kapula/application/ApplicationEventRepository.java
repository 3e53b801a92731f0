package fi.kapula.application;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ApplicationEventRepository extends Repository<ApplicationEvent, Long> {

    ApplicationEvent save(ApplicationEvent event);

    List<ApplicationEvent> findByApplicationOrderById(Long application);

    Optional<ApplicationEvent> findFirstByApplicationAndKindInOrderByIdDesc(
            Long application, List<ApplicationEventKind> kinds);
}
