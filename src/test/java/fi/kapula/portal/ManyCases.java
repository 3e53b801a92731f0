package fi.kapula.portal;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Thousands of cases by plain SQL: copies of one that runs, in the domain's tables and, where pages read them, the engine's.
 * Of each twenty one is with its presenter, one waits for a supervisor, one is proposed, four run, ten are closed, three are rejected.
 * What lies on one person's desk, and the meetings of one supervisee, do not grow with the cases.
 */
class ManyCases {

    private static final String NUMBERS = "(select n from many_numbers where n > %d and n <= %d)";

    private final JdbcTemplate jdbc;
    private int made;

    ManyCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute("drop table if exists many_numbers");
        jdbc.execute("create table many_numbers (n bigint primary key)");
        jdbc.update("insert into many_numbers values (1)");
        for (int size = 1; size < 10_000; size *= 2) {
            jdbc.update("insert into many_numbers select n + " + size + " from many_numbers where n + " + size + " <= 10000");
        }
    }

    /** @param total how many there are then */
    void growTo(int total) {
        String numbers = NUMBERS.formatted(made, total);
        statements().forEach(sql -> jdbc.update(sql.replace("NUMBERS", numbers)));
        made = total;
        jdbc.execute("analyze");
    }

    void clear() {
        jdbc.execute("drop table if exists many_numbers");
        List.of("TASK", "EXECUTION").forEach(table -> jdbc.update("delete from ACT_RU_" + table + " where ID_ like 'many-%'"));
    }

    private static List<String> statements() {
        return List.of(
                "insert into case_file (business_key) select concat('TNO-1999-', n) from NUMBERS numbers",
                """
                insert into application (id, business_key, kind, state, applicant, unit, applied_on, name, need, goals, months,
                    meeting_interval, language, presenter, sending_round, version)
                select 1000000 + n, concat('TNO-1999-', n), case when mod(n, 40) = 1 then 'GROUP' else 'INDIVIDUAL' end,
                    case when mod(n, 20) = 0 then 'PRESENTING' when mod(n, 20) <= 2 then 'MATCHING' when mod(n, 20) <= 6 then 'ACCEPTED'
                        when mod(n, 20) <= 16 then 'CLOSED' else 'REJECTED' end,
                    'topi', 'kotihoito', current_date, concat('Hakemus ', n), 'Tarve', 'Tavoite', 12, 'MONTHLY', 'FI', 'juha', 1, 0
                from NUMBERS numbers""",
                "insert into application_supervisee (application, person) select 1000000 + n, 'topi' from NUMBERS numbers",
                """
                insert into application_event (application, happened_at, kind, actor, sending_round)
                select 1000000 + n, current_timestamp, 'SENT', 'topi', 1 from NUMBERS numbers""",
                """
                insert into proposal (application, business_key, supervisor, coordinator, state, proposed_at, answer_by, open_for, version)
                select 1000000 + n, concat('TNO-1999-', n), 'saara', 'kaisa', case when mod(n, 20) = 2 then 'OPEN'
                        when mod(n, 20) <= 6 then 'ACCEPTED' else 'ENDED' end, current_timestamp, current_date,
                    case when mod(n, 20) = 2 then 1000000 + n end, 0
                from NUMBERS numbers where mod(n, 20) >= 2 and mod(n, 20) <= 16""",
                """
                insert into supervision (application, business_key, supervisor, coordinator, state, begun_at, running_for, version)
                select 1000000 + n, concat('TNO-1999-', n), 'saara', 'kaisa', case when mod(n, 20) <= 6 then 'RUNNING' else 'CLOSED' end,
                    timestamp '2020-01-01 12:00:00', case when mod(n, 20) <= 6 then concat('TNO-1999-', n) end, 0
                from NUMBERS numbers where mod(n, 20) >= 3 and mod(n, 20) <= 16""",
                """
                insert into meeting (id, business_key, supervisor, state, starts_at, ends_at, place, units, calendar_uid, sequence, version)
                select 1000000 + n, concat('TNO-1999-', n), 'saara', case when mod(n, 20) <= 5 then 'SCHEDULED' else 'HELD' end,
                    case when mod(n, 20) <= 5 then timestamp '2099-01-01 12:00:00' else timestamp '2020-02-01 12:00:00' end,
                    case when mod(n, 20) <= 5 then timestamp '2099-01-01 13:00:00' else timestamp '2020-02-01 13:00:00' end,
                    'Huone', 2, concat('many-', n), 0, 0
                from NUMBERS numbers where mod(n, 20) >= 3 and mod(n, 20) <= 16""",
                """
                insert into meeting_participant (meeting, person, reply)
                select 1000000 + n, case when n <= 200 then 'topi' else 'maija' end, 'NONE'
                from NUMBERS numbers where mod(n, 20) >= 3 and mod(n, 20) <= 16""",
                """
                insert into contract (id, business_key, latest_version, revision)
                select 1000000 + n, concat('TNO-1999-', n), 1, 0 from NUMBERS numbers where mod(n, 20) >= 3 and mod(n, 20) <= 16""",
                """
                insert into contract_version (id, contract, version_number, state, supervisor, supervisor_name, drafted_at, in_force_at, closed_at,
                    supervision_form, goals, starts_on, ends_on, meetings)
                select 1000000 + n, 1000000 + n, 1, case when mod(n, 20) = 4 then 'REJECTED' else 'IN_FORCE' end, 'saara', 'Saara Järvinen',
                    current_timestamp, current_timestamp, case when mod(n, 20) = 4 then current_timestamp end, 'INDIVIDUAL',
                    'Tavoite', current_date, current_date, 10
                from NUMBERS numbers where mod(n, 20) >= 3 and mod(n, 20) <= 16""",
                """
                insert into contract_acknowledgement (contract_version, person, person_name, capacity, accepted)
                select 1000000 + n, 'topi', 'Topi Pesonen', 'SUPERVISEE', true
                from NUMBERS numbers where mod(n, 20) >= 3 and mod(n, 20) <= 16""",
                """
                insert into ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, IS_ACTIVE_,
                    IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_, CACHED_ENT_STATE_, SEQUENCE_COUNTER_)
                select concat('many-', n), 1, concat('many-', n), concat('many-', n), concat('TNO-1999-', n),
                    (select max(ID_) from ACT_RE_PROCDEF where KEY_ = 'SupervisionApplication'),
                    CAST_TRUE, CAST_FALSE, CAST_TRUE, CAST_FALSE, 1, 0, 1
                from NUMBERS numbers where mod(n, 20) <= 6"""
                        .replace("CAST_TRUE", "(1 = 1)")
                        .replace("CAST_FALSE", "(1 = 0)"),
                """
                insert into ACT_RU_TASK (ID_, REV_, EXECUTION_ID_, PROC_INST_ID_, TASK_DEF_KEY_, NAME_, ASSIGNEE_, PRIORITY_,
                    CREATE_TIME_, DUE_DATE_, SUSPENSION_STATE_)
                select concat('many-', n), 1, concat('many-', n), concat('many-', n),
                    case when mod(n, 20) = 0 then 'UserTask_PresentApplication' when mod(n, 20) = 1 then 'UserTask_HandleApplication'
                        when mod(n, 20) = 2 then 'UserTask_AnswerProposal' else 'UserTask_PlanNextStep' end,
                    'Tehtävä', case when mod(n, 20) <> 1 then concat('many-', mod(n, 300)) end, 50,
                    current_timestamp, case when mod(n, 20) <= 2 then timestamp '2020-01-01 12:00:00' end, 1
                from NUMBERS numbers where mod(n, 20) <= 6""");
    }
}
