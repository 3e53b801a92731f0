package fi.kapula.engine;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets one submission at a time act on a case, found by one of its tasks. */
@Component
class TaskCaseLock {

    private static final String LOCK_CASE =
            """
            select business_key from case_file where business_key = (
                select execution.BUSINESS_KEY_ from ACT_RU_TASK task
                join ACT_RU_EXECUTION execution on execution.ID_ = task.PROC_INST_ID_
                where task.ID_ = ?) for update""";

    private final JdbcTemplate jdbc;

    TaskCaseLock(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for others who act on the task's case; does nothing when the task is gone. */
    void lockCaseOf(String taskId) {
        jdbc.queryForList(LOCK_CASE, taskId);
    }
}
