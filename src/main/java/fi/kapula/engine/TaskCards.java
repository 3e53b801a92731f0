package fi.kapula.engine;

import fi.kapula.shared.CaseTitles;
import fi.kapula.shared.Directory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What a list of tasks says of each: which case it belongs to, and its name in the reader's language. Read live, so that
 * nobody's name need stand in the engine's tables.
 */
@Component
class TaskCards {

    /**
     * @param title the case's own name; null when no module knows the case
     * @param name of the task
     * @param process the name of its process
     */
    record TaskCard(String id, String businessKey, String title, String name, String process) {}

    /** Assigned or offered, as {@link LoadedTask} has it; the engine's authorizations would let administrators see more. */
    private static final String THEIRS =
            """
            select distinct task.ID_, task.TASK_DEF_KEY_, task.NAME_, process.KEY_, process.NAME_ as PROCESS_, \
            execution.BUSINESS_KEY_
            from ACT_RU_TASK task
            join ACT_RE_PROCDEF process on process.ID_ = task.PROC_DEF_ID_
            join ACT_RU_EXECUTION execution on execution.ID_ = task.PROC_INST_ID_
            left join ACT_RU_IDENTITYLINK link on link.TASK_ID_ = task.ID_ and link.TYPE_ = 'candidate'
            where task.ID_ in (:ids)
            and (task.ASSIGNEE_ = :person or link.USER_ID_ = :person or link.GROUP_ID_ in (:groups))""";

    private record Row(String id, String task, String name, String process, String processName, String businessKey) {

        static Row read(ResultSet row, int number) throws SQLException {
            return new Row(
                    row.getString("ID_"),
                    row.getString("TASK_DEF_KEY_"),
                    row.getString("NAME_"),
                    row.getString("KEY_"),
                    row.getString("PROCESS_"),
                    row.getString("BUSINESS_KEY_"));
        }
    }

    private final NamedParameterJdbcTemplate jdbc;
    private final List<CaseTitles> titles;
    private final MessageSource messages;

    TaskCards(NamedParameterJdbcTemplate jdbc, List<CaseTitles> titles, MessageSource messages) {
        this.jdbc = jdbc;
        this.titles = titles;
        this.messages = messages;
    }

    /** The cards of those of these tasks that are the reader's or offered to them; the others are left out. */
    List<TaskCard> cards(Collection<String> taskIds, Directory.Member reader) {
        if (taskIds.isEmpty()) {
            return List.of();
        }
        Set<String> groups = reader.groups().isEmpty() ? Set.of("") : reader.groups();
        List<Row> rows = jdbc.query(
                THEIRS, Map.of("ids", taskIds, "person", reader.id(), "groups", groups), Row::read);
        Map<String, String> names = titles(rows);
        Locale locale = reader.language().locale();
        return rows.stream()
                .map(row -> new TaskCard(
                        row.id(),
                        row.businessKey(),
                        names.get(row.businessKey()),
                        messages.getMessage("task." + row.task(), null, row.name(), locale),
                        messages.getMessage("process." + row.process(), null, row.processName(), locale)))
                .toList();
    }

    private Map<String, String> titles(List<Row> rows) {
        Set<String> keys = new TreeSet<>();
        rows.stream().map(Row::businessKey).filter(key -> key != null).forEach(keys::add);
        Map<String, String> names = new HashMap<>();
        titles.forEach(source -> names.putAll(source.titles(keys)));
        return names;
    }
}
