package fi.kapula.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApplicationRepository extends Repository<Application, Long> {

    /** Key and name of a case, without its other columns. */
    record Title(String businessKey, String name) {}

    /** An application and the combined case that it belongs to. */
    record Joining(String businessKey, String combinedKey) {}

    Application save(Application application);

    boolean existsByIdNotNull();

    @EntityGraph(attributePaths = "supervisees")
    Optional<Application> findById(Long id);

    @EntityGraph(attributePaths = "supervisees")
    Optional<Application> findByBusinessKey(String businessKey);

    List<Application> findByIdInOrderByIdDesc(Collection<Long> ids);

    List<Application> findByBusinessKeyInOrderById(Collection<String> businessKeys);

    @Query("select a.businessKey from Application a where a.id = :id")
    Optional<String> businessKey(long id);

    /** Without loading either, so that what is read after locking is fresh. */
    @Query("select a.combinedInto.businessKey from Application a where a.businessKey = :businessKey")
    Optional<String> combinedKey(String businessKey);

    @Query("select new fi.kapula.application.ApplicationRepository$Joining(a.businessKey, a.combinedInto.businessKey)"
            + " from Application a where a.businessKey in :keys")
    List<Joining> combinedKeys(Collection<String> keys);

    @Query("select new fi.kapula.application.ApplicationRepository$Title(a.businessKey, a.name) from Application a"
            + " where a.businessKey in :keys")
    List<Title> titles(Collection<String> keys);
}
