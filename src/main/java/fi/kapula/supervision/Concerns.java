package fi.kapula.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The running supervisions that need attention, for coordinators; a page of each kind, the oldest supervision first. */
@Service
@Transactional(readOnly = true)
public class Concerns {

    /**
     * @param id of the supervision, by which pages go on
     * @param day when the contract was rejected or ends; when it last met, or began
     */
    public record Case(long id, String businessKey, String supervisor, LocalDate day) {}

    private static final String CONTRACT =
            """
            select s.id, s.business_key, s.supervisor, v.%s as since from supervision s
            join contract c on c.business_key = s.business_key
            join contract_version v on v.contract = c.id and v.version_number = c.latest_version
            where s.state = 'RUNNING' and s.id > :after and v.supervisor = s.supervisor and %s
            order by s.id limit :limit""";

    /** A meeting that is over and not confirmed counts as one: that is the supervisor's own task. */
    private static final String NO_MEETING =
            """
            select s.id, s.business_key, s.supervisor, coalesce(
                (select max(m.ends_at) from meeting m where m.business_key = s.business_key
                    and m.supervisor = s.supervisor and m.state <> 'CANCELLED'), s.begun_at) as since
            from supervision s
            where s.state = 'RUNNING' and s.id > :after and s.begun_at < :quiet and not exists (
                select 1 from meeting m where m.business_key = s.business_key and m.supervisor = s.supervisor
                and m.state <> 'CANCELLED' and m.ends_at >= :quiet)
            order by s.id limit :limit""";

    private final JdbcClient jdbc;
    private final SupervisionSettings settings;
    private final Clock clock;

    Concerns(JdbcClient jdbc, SupervisionSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param after id where the page before ended; 0 to begin */
    public List<Case> of(Concern concern, long after, int limit) {
        LocalDate today = LocalDate.now(clock);
        JdbcClient.StatementSpec query =
                switch (concern) {
                    case CONTRACT_REJECTED -> jdbc.sql(CONTRACT.formatted("closed_at", "v.state = 'REJECTED'"));
                    case CONTRACT_ENDING -> jdbc.sql(CONTRACT.formatted(
                                    "ends_on", "v.state = 'IN_FORCE' and v.ends_on <= :soon"))
                            .param("soon", today.plus(settings.contractEndNotice()));
                    case NO_MEETING -> jdbc.sql(NO_MEETING)
                            .param(
                                    "quiet",
                                    today.minus(settings.quietAfter())
                                            .atStartOfDay(clock.getZone())
                                            .toInstant()
                                            .atOffset(ZoneOffset.UTC));
                };
        return query.param("after", after).param("limit", limit).query(this::row).list();
    }

    private Case row(ResultSet row, int number) throws SQLException {
        Object since = row.getObject("since");
        LocalDate day = since instanceof java.sql.Date date
                ? date.toLocalDate()
                : row.getTimestamp("since").toInstant().atZone(clock.getZone()).toLocalDate();
        return new Case(row.getLong("id"), row.getString("business_key"), row.getString("supervisor"), day);
    }
}
