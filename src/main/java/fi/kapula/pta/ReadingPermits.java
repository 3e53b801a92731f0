package fi.kapula.pta;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may read which coaching just now, because they have stated a reason. */
@Component
class ReadingPermits {

    private record Permit(long coaching, long reason) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadingPermits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The person's that have not ended: the id of the sealed reason stated last by coaching. */
    Map<Long, Long> of(String person) {
        return jdbc
                .sql("select coaching, reason from reading_permit where person = ? and begins_at <= ? and ends_at > ?"
                        + " order by id")
                .params(person, Timestamp.from(clock.instant()), Timestamp.from(clock.instant()))
                .query(Permit.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Permit::coaching, Permit::reason, (earlier, later) -> later));
    }

    /** @param reason id of the sealed text */
    void add(CoachingCard coaching, String person, long reason, Instant until) {
        jdbc.sql("insert into reading_permit (coaching, person, reason, begins_at, ends_at) values (?, ?, ?, ?, ?)")
                .params(coaching.id(), person, reason, Timestamp.from(clock.instant()), Timestamp.from(until))
                .update();
    }
}
