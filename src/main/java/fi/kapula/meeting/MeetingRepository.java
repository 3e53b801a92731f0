package fi.kapula.meeting;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** Two searches rather than one with an "or", which no index serves. */
    @Query("select new fi.kapula.meeting.MeetingCard(m.id, m.businessKey, m.supervisor, m.state, m.startsAt,"
            + " m.endsAt, m.place, m.units, m.calendarUid, m.sequence, m.version) from Meeting m where m.id in ("
            + "select held.id from Meeting held where held.supervisor = :person"
            + " and held.startsAt < :to and held.endsAt > :from"
            + " union select asked.id from Meeting asked join asked.participants part where key(part) = :person"
            + " and asked.startsAt < :to and asked.endsAt > :from)"
            + " and m.state in ('SCHEDULED', 'HELD') order by m.startsAt, m.id")
    List<MeetingCard> ofPerson(String person, Instant from, Instant to, Limit limit);

    @Query("select m from Meeting m where m.supervisor = :supervisor and m.state = 'SCHEDULED'"
            + " and m.startsAt < :to and m.endsAt > :from order by m.startsAt, m.id")
    List<Meeting> ofSupervisor(String supervisor, Instant from, Instant to, Limit limit);

    @Query("select new fi.kapula.meeting.MeetingRepository$Sums(m.businessKey, count(m), sum(m.units)) from Meeting m"
            + " where m.businessKey in :keys and m.state = 'HELD' group by m.businessKey")
    List<Sums> sums(Collection<String> keys);

    @Query("select new fi.kapula.meeting.MeetingRepository$Sums(m.businessKey, count(m), sum(m.units)) from Meeting m"
            + " where m.businessKey in :keys and m.supervisor = :supervisor and m.state = 'HELD' group by m.businessKey")
    List<Sums> sumsOf(String supervisor, Collection<String> keys);

    /** The next one that each case has with the supervisor. */
    @Query("select m from Meeting m where m.businessKey in :keys and m.supervisor = :supervisor"
            + " and m.state = 'SCHEDULED' and m.endsAt > :now and not exists (select 1 from Meeting s"
            + " where s.businessKey = m.businessKey and s.supervisor = :supervisor and s.state = 'SCHEDULED'"
            + " and s.endsAt > :now and (s.startsAt < m.startsAt or s.startsAt = m.startsAt and s.id < m.id))")
    List<Meeting> nextOf(String supervisor, Collection<String> keys, Instant now);

    /** Each half from its own index: with "or" the databases read every meeting there is. */
    @Query(
            value =
                    """
                    select id from (
                        (select id, starts_at from meeting where supervisor = :person and state = 'SCHEDULED'
                            and ends_at > :now and (starts_at > :after or starts_at = :after and id > :afterId)
                            order by starts_at, id limit :limit)
                        union
                        (select m.id, m.starts_at from meeting_participant part join meeting m on m.id = part.meeting
                            where part.person = :person and m.state = 'SCHEDULED'
                            and m.ends_at > :now and (m.starts_at > :after or m.starts_at = :after and m.id > :afterId)
                            order by m.starts_at, m.id limit :limit)
                    ) found order by starts_at, id limit :limit""",
            nativeQuery = true)
    List<Long> upcoming(String person, Instant now, Instant after, long afterId, int limit);

    List<Meeting> findByIdInOrderByStartsAtAscIdAsc(Collection<Long> ids);

    @Query("select new fi.kapula.meeting.MeetingRepository$Next(m.businessKey, min(m.startsAt)) from Meeting m"
            + " where m.businessKey in :keys and m.state = 'SCHEDULED' and m.startsAt > :now group by m.businessKey")
    List<Next> next(Collection<String> keys, Instant now);
}
