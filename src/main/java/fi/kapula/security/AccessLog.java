package fi.kapula.security;

import jakarta.annotation.Nullable;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has read or written the data of a client of social welfare, as the law asks. Rows are added in the transaction of the
 * reading or writing itself, and there is no way here to change one.
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
     */
    public record Access(String person, String client, String businessKey, Kind kind, String what) {}

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
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param reason id of the sealed words why, where what the person is is no reason; else null */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Access access, CaseRole capacity, @Nullable Long reason) {
        if (access.kind() == Kind.DRAFT && isKnown(access)) {
            return;
        }
        jdbc.sql("insert into access_log (at, person, client, business_key, kind, what, capacity,"
                        + " reason) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        Timestamp.from(clock.instant()),
                        access.person(),
                        access.client(),
                        access.businessKey(),
                        access.kind().name(),
                        access.what(),
                        capacity.name(),
                        reason)
                .update();
    }

    /** Everything in this case, newest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(String businessKey) {
        return page(businessKey, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    /** The same before this entry, at most so many. */
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
