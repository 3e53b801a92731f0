package fi.kapula.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
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

    /** Newest first, older than the given id: the next page. */
    @Query("select distinct a from Application a left join a.supervisees s"
            + " where a.id < :before and (a.applicant = :person and a.kind <> 'COMBINED'"
            + " or s = :person and a.state <> 'DRAFT') order by a.id desc")
    List<Application> ofPerson(String person, long before, Limit limit);

    @Query("select a from Application a where a.id < :before and a.presenter = :person and a.state in :states"
            + " order by a.id desc")
    List<Application> presentedBy(String person, Collection<ApplicationState> states, long before, Limit limit);

    @Query("select a from Application a where a.id > :after and (a.state = 'MATCHING'"
            + " or a.kind = 'COMBINED' and a.state = 'COMBINING') order by a.id")
    List<Application> waitingForSupervisor(long after, Limit limit);
}
