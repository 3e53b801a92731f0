package fi.kapula.pta;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface DiscussionRepository extends Repository<Discussion, Long> {

    Discussion save(Discussion discussion);

    Optional<Discussion> findById(Long id);

    @Query("select d.businessKey from Discussion d where d.id = :id")
    Optional<String> businessKey(long id);

    @EntityGraph(attributePaths = "acknowledgements")
    List<Discussion> findByCoachingInAndDueOnAfterOrderByDueOn(Collection<Long> coachings, LocalDate day);

    List<Discussion> findByCoachingOrderByAgreedOn(Long coaching);

    @Query("select d from Discussion d where d.coaching in :coachings and d.state in ('PREPARING', 'OPEN')")
    List<Discussion> unheld(Collection<Long> coachings);

    /** The one that waits to be held; there is never more than one. */
    @Query("select d from Discussion d where d.coaching = :coaching and d.state in ('PREPARING', 'OPEN')")
    Optional<Discussion> unheld(long coaching);
}
