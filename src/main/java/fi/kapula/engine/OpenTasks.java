package fi.kapula.engine;

import fi.kapula.shared.Directory.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tasks that a person finds on a page: those assigned to them, and those offered to them that nobody has taken. Read
 * from the engine's tables, because its own query cannot page by key and asks twice.
 */
@Component
@Transactional(readOnly = true)
public class OpenTasks {

    /**
     * @param element the user task's id in the diagram, for instance {@code UserTask_PresentApplication}
     * @param name as the diagram says, in Finnish
     * @param due the due date; when there is none, when the task came up
     * @param dated whether it has a due date: a standing task has none and is never late
     * @param mine false while it is only offered
     */
    public record Entry(
            String id, String element, String name, String businessKey, Instant due, boolean dated, boolean mine) {}

    /** Where a page ended. */
    public record Cursor(Instant due, String id) {

        static final Cursor BEGINNING = new Cursor(Instant.EPOCH, "");
    }

    /**
     * A task wherever it is now.
     *
     * @param person who has it, or had it last; null when nobody has taken it
     * @param ended whether it is done or gone
     */
    public record Trace(String businessKey, String person, boolean ended) {}

    private static final String OPEN =
            """
            select task.ID_, task.TASK_DEF_KEY_, task.NAME_, task.ASSIGNEE_, process.BUSINESS_KEY_,
                coalesce(task.DUE_DATE_, task.CREATE_TIME_) as due, task.DUE_DATE_
            from ACT_RU_TASK task
            join ACT_RU_EXECUTION process on process.ID_ = task.PROC_INST_ID_
            where task.ID_ in (
                select ID_ from ACT_RU_TASK where ASSIGNEE_ = :person
                union
                select free.ID_ from ACT_RU_TASK free
                join ACT_RU_IDENTITYLINK link on link.TASK_ID_ = free.ID_
                where free.ASSIGNEE_ is null and link.TYPE_ = 'candidate'
                and (link.USER_ID_ = :person or link.GROUP_ID_ in (:groups)))
            """;

    private static final String AFTER =
            """
            and (coalesce(task.DUE_DATE_, task.CREATE_TIME_) > :due
                or coalesce(task.DUE_DATE_, task.CREATE_TIME_) = :due and task.ID_ > :id)
            """;

    private static final String NOT_ELSEWHERE = "and task.TASK_DEF_KEY_ not in (:elsewhere) ";

    private static final String FIRST_DUE_FIRST = "order by due, task.ID_ limit :limit";

    private static final String ASKING =
            """
            select distinct process.BUSINESS_KEY_ from ACT_RU_EXECUTION process
            join ACT_RU_TASK task on task.PROC_INST_ID_ = process.ID_
            where process.BUSINESS_KEY_ in (:keys) and task.ASSIGNEE_ = :person and task.DUE_DATE_ is not null""";

    private static final String TRACE =
            """
            select process.BUSINESS_KEY_, task.ASSIGNEE_, task.END_TIME_ from ACT_HI_TASKINST task
            join ACT_HI_PROCINST process on process.PROC_INST_ID_ = task.PROC_INST_ID_
            where task.ID_ = :id""";

    private static final int MOST_IN_A_CASE = 50;

    private final JdbcClient jdbc;

    OpenTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order of their due dates; one statement. @param after where the page before ended, or null to begin */
    public List<Entry> of(Member person, Cursor after, int limit) {
        return of(person, Set.of(), after, limit);
    }

    /**
     * The same without those that the reader finds in another list.
     *
     * @param elsewhere ids of user tasks
     */
    public List<Entry> of(Member person, Set<String> elsewhere, Cursor after, int limit) {
        Cursor from = after == null ? Cursor.BEGINNING : after;
        return open(person, OPEN + NOT_ELSEWHERE + AFTER + FIRST_DUE_FIRST)
                .param("elsewhere", elsewhere.isEmpty() ? Set.of("") : elsewhere)
                .param("due", Timestamp.from(from.due()))
                .param("id", from.id())
                .param("limit", limit)
                .query(OpenTasks::entry)
                .list();
    }

    /** The person's tasks of one case. */
    public List<Entry> ofCase(Member person, String businessKey) {
        return open(person, OPEN + "and process.BUSINESS_KEY_ = :businessKey " + FIRST_DUE_FIRST)
                .param("businessKey", businessKey)
                .param("limit", MOST_IN_A_CASE)
                .query(OpenTasks::entry)
                .list();
    }

    /** Those of these cases in which something dated is asked of the person themself; one statement. */
    public Set<String> asking(String personId, Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql(ASKING)
                        .param("person", personId)
                        .param("keys", businessKeys)
                        .query(String.class)
                        .list());
    }

    /** The case of any task, whoever asks: whether they may see the case is for {@code CasePolicy} to say. */
    public Optional<Trace> trace(String taskId) {
        return jdbc.sql(TRACE)
                .param("id", taskId)
                .query((row, number) -> new Trace(
                        row.getString("BUSINESS_KEY_"),
                        row.getString("ASSIGNEE_"),
                        row.getTimestamp("END_TIME_") != null))
                .optional();
    }

    private JdbcClient.StatementSpec open(Member person, String sql) {
        // An empty list is no SQL.
        Set<String> groups = person.groups().isEmpty() ? Set.of("") : person.groups();
        return jdbc.sql(sql).param("person", person.id()).param("groups", groups);
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getString("ID_"),
                row.getString("TASK_DEF_KEY_"),
                row.getString("NAME_"),
                row.getString("BUSINESS_KEY_"),
                row.getTimestamp("due").toInstant(),
                row.getTimestamp("DUE_DATE_") != null,
                row.getString("ASSIGNEE_") != null);
    }
}
