package fi.kapula.matching;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.Applications;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications that have no supervisor yet, for coordinators: page by page from indexes, however many there are. */
@Service
@Transactional(readOnly = true)
public class Queue {

    private static final String TO_CHOOSE =
            """
            (select a.id from application a where a.state = 'MATCHING' and a.id > :after
                and not exists (select 1 from proposal p where p.open_for = a.id)%s order by a.id limit :limit)""";

    private static final String ASKED =
            """
            (select a.id from application a where a.state = 'COMBINING' and a.kind = 'COMBINED' and a.id > :after%s
                order by a.id limit :limit)""";

    private static final String PROPOSED =
            """
            select p.id from proposal p join application a on a.id = p.application
            where p.state = 'OPEN' and p.id > :after%s order by p.id limit :limit""";

    private final JdbcClient jdbc;
    private final Applications applications;
    private final ProposalRepository proposals;

    Queue(JdbcClient jdbc, Applications applications, ProposalRepository proposals) {
        this.jdbc = jdbc;
        this.applications = applications;
        this.proposals = proposals;
    }

    /**
     * Those that wait for a coordinator, in the order in which they were begun.
     *
     * @param choosing those whose supervisor is to be chosen
     * @param combining combined cases whose applicants are asked
     * @param after id where the page before ended; 0 to begin
     */
    public List<ApplicationCard> waiting(
            QueueFilter filter, boolean choosing, boolean combining, long after, int limit) {
        List<String> parts = new ArrayList<>();
        if (choosing) {
            parts.add(TO_CHOOSE.formatted(conditions(filter)));
        }
        if (combining) {
            parts.add(ASKED.formatted(conditions(filter)));
        }
        if (parts.isEmpty()) {
            return List.of();
        }
        String sql = "select id from (" + String.join(" union all ", parts) + ") found order by id limit :limit";
        return applications.all(ids(sql, filter, after, limit)).stream()
                .sorted(Comparator.comparing(ApplicationCard::id))
                .toList();
    }

    /** The open proposals, oldest first. @param after id of the proposal where the page before ended; 0 to begin */
    public List<ProposalCard> proposed(QueueFilter filter, long after, int limit) {
        List<Long> ids = ids(PROPOSED.formatted(conditions(filter)), filter, after, limit);
        return ids.isEmpty()
                ? List.of()
                : proposals.findByIdInOrderById(ids).stream().map(Proposal::toCard).toList();
    }

    private static String conditions(QueueFilter filter) {
        StringBuilder sql = new StringBuilder();
        if (filter.kind() != null) {
            sql.append(" and a.kind = :kind");
        }
        if (!filter.units().isEmpty()) {
            sql.append(" and (a.unit in (:units) or a.kind = 'COMBINED' and exists ("
                    + "select 1 from application o where o.combined_into = a.id and o.unit in (:units)))");
        }
        if (filter.words() != null) {
            sql.append(" and (lower(a.name) like :words escape '!' or lower(a.business_key) like :words escape '!')");
        }
        if (filter.appliedBy() != null) {
            sql.append(" and a.applied_on <= :appliedBy");
        }
        return sql.toString();
    }

    private List<Long> ids(String sql, QueueFilter filter, long after, int limit) {
        JdbcClient.StatementSpec query = jdbc.sql(sql).param("after", after).param("limit", limit);
        if (filter.kind() != null) {
            query.param("kind", filter.kind().name());
        }
        if (!filter.units().isEmpty()) {
            query.param("units", filter.units());
        }
        if (filter.words() != null) {
            query.param("words", "%" + escaped(filter.words().toLowerCase(Locale.ROOT)) + "%");
        }
        if (filter.appliedBy() != null) {
            query.param("appliedBy", filter.appliedBy());
        }
        return query.query(Long.class).list();
    }

    private static String escaped(String words) {
        return words.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
