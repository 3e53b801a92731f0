package fi.kapula.pta;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface GoalRepository extends Repository<Goal, Long> {

    Goal save(Goal goal);

    @EntityGraph(attributePaths = "evaluations")
    Optional<Goal> findById(Long id);

    /** Without loading the goal, so that what is loaded after the case is locked is fresh. */
    @Query("select g.businessKey from Goal g where g.id = :id")
    Optional<String> businessKey(long id);

    @Query("select g from Goal g where g.coaching in :coachings and g.state = 'RUNNING' order by g.endsOn")
    List<Goal> running(Collection<Long> coachings);

    @EntityGraph(attributePaths = "evaluations")
    List<Goal> findByCoachingInAndStateNotAndEndsOnAfter(Collection<Long> coachings, GoalState state, LocalDate day);

    List<Goal> findByDiscussionOrderById(Long discussion);

    List<Goal> findByBusinessKeyOrderById(String businessKey);
}
