package fi.kapula.pta;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface CoachingRepository extends Repository<Coaching, Long> {

    Coaching save(Coaching coaching);

    void delete(Coaching coaching);

    Optional<Coaching> findById(Long id);

    /** Without loading the coaching, so that what is loaded after the case is locked is fresh. */
    @Query("select c.businessKey from Coaching c where c.id = :id")
    Optional<String> businessKey(long id);

    Optional<Coaching> findByBusinessKey(String businessKey);

    List<Coaching> findByCoachInAndStateNotOrderById(Collection<String> coaches, CoachingState state);

    List<Coaching> findByBusinessKeyIn(Collection<String> businessKeys);

    List<Coaching> findByClientAndStateNotOrderByIdDesc(String client, CoachingState state);

    List<Coaching> findByCoachInAndStateOrderById(Collection<String> coaches, CoachingState state);

    /** Those of these clients who have a period running. */
    @Query("select c.openFor from Coaching c where c.openFor in :clients")
    List<String> coached(Collection<String> clients);
}
