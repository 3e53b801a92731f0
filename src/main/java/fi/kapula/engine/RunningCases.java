package fi.kapula.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who look after the cases need to know of the engine: where a case runs, what has failed, what is late. Read from
 * the engine's tables, because its own queries count and page by number. Who may ask is for the caller to say.
 */
@Component
@Transactional(readOnly = true)
public class RunningCases {

    /** Something technical that failed for good. @param instance the process in which, at this activity */
    public record Incident(String id, String businessKey, String instance, String activity, Instant at) {}

    /** A task that is late. @param name as the diagram says, in Finnish @param assignee null while nobody has taken it */
    public record Late(String id, String element, String name, String businessKey, String assignee, Instant due) {}

    /** A task and who has taken it. @param assignee null while nobody has */
    public record Taken(String id, String assignee) {}

    private static final String ROOT =
            """
            select process.ID_ from ACT_RU_EXECUTION process
            join ACT_RE_PROCDEF definition on definition.ID_ = process.PROC_DEF_ID_
            where process.BUSINESS_KEY_ = :businessKey and process.PARENT_ID_ is null and process.SUPER_EXEC_ is null
            and definition.KEY_ in (:processes)""";

    private static final String AT =
            """
            select task.ID_, task.ASSIGNEE_, process.BUSINESS_KEY_ from ACT_RU_EXECUTION process
            join ACT_RU_TASK task on task.PROC_INST_ID_ = process.ID_
            where process.BUSINESS_KEY_ in (:keys) and task.TASK_DEF_KEY_ = :element""";

    /** The engine repeats an incident in each process that called the one that failed. */
    private static final String INCIDENTS =
            """
            select incident.ID_, incident.PROC_INST_ID_, incident.INCIDENT_TIMESTAMP_, incident.ACTIVITY_ID_,
                process.BUSINESS_KEY_
            from ACT_RU_INCIDENT incident
            join ACT_RU_EXECUTION process on process.ID_ = incident.PROC_INST_ID_
            where incident.ROOT_CAUSE_INCIDENT_ID_ = incident.ID_ and incident.ID_ > :after
            order by incident.ID_ limit :limit""";

    private static final String LATE =
            """
            select task.ID_, task.TASK_DEF_KEY_, task.NAME_, task.ASSIGNEE_, task.DUE_DATE_, process.BUSINESS_KEY_
            from ACT_RU_TASK task join ACT_RU_EXECUTION process on process.ID_ = task.PROC_INST_ID_
            where task.TASK_DEF_KEY_ in (:elements) and task.DUE_DATE_ < :now
            and (task.DUE_DATE_ > :due or task.DUE_DATE_ = :due and task.ID_ > :id)
            order by task.DUE_DATE_, task.ID_ limit :limit""";

    private final JdbcClient jdbc;
    private final Clock clock;

    RunningCases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The process instance that the case began with, while it runs.
     *
     * @param processes keys of the processes that begin cases; others may run under the same business key
     */
    public Optional<String> root(String businessKey, Collection<String> processes) {
        return jdbc.sql(ROOT)
                .param("businessKey", businessKey)
                .param("processes", processes)
                .query(String.class)
                .list()
                .stream()
                .findFirst();
    }

    /**
     * The open tasks at this user task of these cases, by business key; one statement.
     *
     * @param element the user task's id, at which a case has one open task at most
     */
    public Map<String, Taken> at(String element, Collection<String> businessKeys) {
        Map<String, Taken> found = new HashMap<>();
        if (!businessKeys.isEmpty()) {
            jdbc.sql(AT)
                    .param("element", element)
                    .param("keys", businessKeys)
                    .query((row, number) -> found.put(
                            row.getString("BUSINESS_KEY_"),
                            new Taken(row.getString("ID_"), row.getString("ASSIGNEE_"))))
                    .list();
        }
        return found;
    }

    /** What has failed and waits for somebody, of any case. @param after id where the page before ended; empty to begin */
    public List<Incident> incidents(String after, int limit) {
        return jdbc.sql(INCIDENTS)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new Incident(
                        row.getString("ID_"),
                        row.getString("BUSINESS_KEY_"),
                        row.getString("PROC_INST_ID_"),
                        row.getString("ACTIVITY_ID_"),
                        row.getTimestamp("INCIDENT_TIMESTAMP_").toInstant()))
                .list();
    }

    /** The tasks at these elements that are late, the longest late first. @param after where the page before ended, or null */
    public List<Late> late(Collection<String> elements, OpenTasks.Cursor after, int limit) {
        OpenTasks.Cursor from = after == null ? OpenTasks.Cursor.BEGINNING : after;
        return jdbc.sql(LATE)
                .param("elements", elements)
                .param("now", Timestamp.from(clock.instant()))
                .param("due", Timestamp.from(from.due()))
                .param("id", from.id())
                .param("limit", limit)
                .query(RunningCases::late)
                .list();
    }

    private static Late late(ResultSet row, int number) throws SQLException {
        return new Late(
                row.getString("ID_"),
                row.getString("TASK_DEF_KEY_"),
                row.getString("NAME_"),
                row.getString("BUSINESS_KEY_"),
                row.getString("ASSIGNEE_"),
                row.getTimestamp("DUE_DATE_").toInstant());
    }
}
