package fi.kapula.security;

import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has read or written the data of a client of social welfare, as the law asks. Rows are added in the transaction of the
 * reading or writing itself; the database refuses to change or delete one.
 */
@Component
public class AccessLog {

    public enum Kind {
        READ,
        WRITE,
        /** Something unfinished, kept while it is written: one row an hour. */
        DRAFT
    }

    /**
     * @param person user id of who did it
     * @param client whose data it is
     * @param what the form or page
     * @param capacity what the person is in the case
     * @param reason id of the sealed words why, where what the person is is no reason; else null
     */
    public record Access(
            String person,
            String client,
            String businessKey,
            Kind kind,
            String what,
            CaseRole capacity,
            @Nullable Long reason) {}

    /**
     * @param id rises with time
     * @param capacity what the person was in the case
     * @param reason id of the sealed words why, or null
     */
    public record Entry(
            long id,
            Instant at,
            String person,
            String client,
            String businessKey,
            Kind kind,
            String what,
            CaseRole capacity,
            @Nullable Long reason) {}

    private static final Duration A_DRAFT = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, JdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Access access) {
        if (access.kind() != Kind.DRAFT || !isKnown(access)) {
            add(List.of(access));
        }
    }

    /** As many at once as there are. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(List<Access> accesses) {
        batches.batchUpdate(
                "insert into access_log (at, person, client, business_key, kind, what, capacity, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                accesses.stream().map(this::row).toList());
    }

    private Object[] row(Access access) {
        return new Object[] {
            Timestamp.from(clock.instant()),
            access.person(),
            access.client(),
            access.businessKey(),
            access.kind().name(),
            access.what(),
            access.capacity().name(),
            access.reason()
        };
    }

    /** The cases of which it is written down that the person has read this today. */
    @Transactional(readOnly = true)
    public Set<String> readToday(String person, String what) {
        ZonedDateTime morning = LocalDate.now(clock).atStartOfDay(clock.getZone());
        return jdbc
                .sql("select distinct business_key from access_log where person = ? and what = ? and at >= ?"
                        + " and kind = 'READ'")
                .params(person, what, Timestamp.from(morning.toInstant()))
                .query(String.class)
                .set();
    }

    /** What was done in this case before this entry, newest first, at most so many. */
    @Transactional(readOnly = true)
    public List<Entry> page(String businessKey, long before, int atMost) {
        return jdbc.sql("select * from access_log where business_key = ? and id < ? order by id desc limit ?")
                .params(businessKey, before, atMost)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("person"),
                        row.getString("client"),
                        row.getString("business_key"),
                        Kind.valueOf(row.getString("kind")),
                        row.getString("what"),
                        CaseRole.valueOf(row.getString("capacity")),
                        row.getObject("reason", Long.class)))
                .list();
    }

    private boolean isKnown(Access access) {
        return jdbc.sql("select exists (select 1 from access_log where business_key = ? and person = ? and what = ?"
                        + " and kind = 'DRAFT' and at > ?)")
                .params(
                        access.businessKey(),
                        access.person(),
                        access.what(),
                        Timestamp.from(clock.instant().minus(A_DRAFT)))
                .query(Boolean.class)
                .single();
    }
}
