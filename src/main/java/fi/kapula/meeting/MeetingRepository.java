package fi.kapula.meeting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, Long> {

    /** Sums of one case. */
    record Sums(String businessKey, long held, BigDecimal units) {}

    /** When a case meets next. */
    record Next(String businessKey, Instant startsAt) {}

    Meeting save(Meeting meeting);

    @EntityGraph(attributePaths = "participants")
    Optional<Meeting> findById(Long id);

    /** Without loading the meeting, so that what is loaded after the case is locked is fresh. */
    @Query("select m.businessKey from Meeting m where m.id = :id")
    Optional<String> businessKey(long id);

    boolean existsByBusinessKey(String businessKey);

    @Query("select m from Meeting m where m.businessKey = :key"
            + " and (m.startsAt < :before or (m.startsAt = :before and m.id < :beforeId))"
            + " order by m.startsAt desc, m.id desc")
    List<Meeting> ofCase(String key, Instant before, long beforeId, Limit limit);

    @Query("select m from Meeting m where m.businessKey = :key and (m.state <> 'SCHEDULED' or m.endsAt <= :now)"
            + " and (m.startsAt < :before or (m.startsAt = :before and m.id < :beforeId))"
            + " order by m.startsAt desc, m.id desc")
    List<Meeting> behind(String key, Instant now, Instant before, long beforeId, Limit limit);

    @Query("select m from Meeting m where m.businessKey = :key and m.state = 'SCHEDULED' and m.endsAt > :now"
            + " order by m.startsAt, m.id")
    List<Meeting> ahead(String key, Instant now, Limit limit);

    @Query("select m from Meeting m where m.state <> 'CANCELLED' and m.startsAt < :to and m.endsAt > :from"
            + " and (m.supervisor = :person"
            + " or exists (select 1 from Meeting o join o.participants p where o = m and key(p) = :person))"
            + " order by m.startsAt, m.id")
    List<Meeting> ofPerson(String person, Instant from, Instant to, Limit limit);

    @Query("select m from Meeting m where m.supervisor = :supervisor and m.state = 'SCHEDULED'"
            + " and m.startsAt < :to and m.endsAt > :from order by m.startsAt, m.id")
    List<Meeting> ofSupervisor(String supervisor, Instant from, Instant to, Limit limit);

    @Query("select new fi.kapula.meeting.MeetingRepository$Sums(m.businessKey, count(m), sum(m.units)) from Meeting m"
            + " where m.businessKey in :keys and m.state = 'HELD' group by m.businessKey")
    List<Sums> sums(Collection<String> keys);

    @Query("select new fi.kapula.meeting.MeetingRepository$Next(m.businessKey, min(m.startsAt)) from Meeting m"
            + " where m.businessKey in :keys and m.state = 'SCHEDULED' and m.startsAt > :now group by m.businessKey")
    List<Next> next(Collection<String> keys, Instant now);
}
