package fi.kapula.pta;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A thousand coachings of one team by plain SQL, in the second year of each: eleven discussions that were held, one that
 * waits, and as many goals. One is late. Their words are nobody's to read: no page opens them.
 */
class ManyCoachings {

    private static final String NUMBERS = "(select n from many_numbers where n > %d and n <= %d)";
    private static final String MONTHS = "(select n as m from many_numbers where n <= 12)";

    private final JdbcTemplate jdbc;
    private int made;

    ManyCoachings(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        jdbc.execute("drop table if exists many_numbers");
        jdbc.execute("create table many_numbers (n bigint primary key)");
        jdbc.update("insert into many_numbers values (1)");
        for (int size = 1; size < 1_000; size *= 2) {
            jdbc.update("insert into many_numbers select n + " + size + " from many_numbers where n + " + size + " <= 1000");
        }
    }

    /** @param total how many there are then */
    void growTo(int total) {
        String numbers = NUMBERS.formatted(made, total);
        statements().forEach(sql -> jdbc.update(sql.replace("NUMBERS", numbers).replace("MONTHS", MONTHS)));
        made = total;
        jdbc.execute("analyze");
    }

    /** When the cases are gone. */
    void clear() {
        jdbc.execute("drop table if exists many_numbers");
        List.of("person_role where person", "person where id").forEach(rows -> jdbc.update("delete from " + rows + " like 'many-%'"));
    }

    private static List<String> statements() {
        return List.of(
                "insert into case_file (business_key) select concat('PTA-1999-', n) from NUMBERS numbers",
                """
                insert into person (id, first_name, last_name, email, language, unit, active)
                select concat('many-', n), 'Eeva', concat('Esimerkki', n), 'eeva@kapula.example', 'FI', 'tyopaja', true
                from NUMBERS numbers""",
                "insert into person_role (person, role) select concat('many-', n), 'CLIENT' from NUMBERS numbers",
                """
                insert into coaching (id, business_key, coach, client, state, starts_on, ends_on, day_of_month, discussion_interval,
                    client_reminders, next_agreed, open_for, version)
                select 1000000 + n, concat('PTA-1999-', n), case when mod(n, 2) = 0 then 'veera' else 'ville' end,
                    concat('many-', n), 'RUNNING', date '2025-12-01', date '2027-12-31', 15, 'MONTHLY', true,
                    date '2026-12-15', concat('many-', n), 0
                from NUMBERS numbers""",
                "insert into pta_text (id, business_key, content) select 1000000 + n, concat('PTA-1999-', n), 'x' from NUMBERS numbers",
                """
                insert into discussion (id, coaching, business_key, agreed_on, due_on, state, set_version, held_on, version)
                select 10000000 + 100 * n + m, 1000000 + n, concat('PTA-1999-', n), cast(concat('2026-', m, '-15') as date),
                    case when m = 12 and n <> 10 then date '2027-12-15' else cast(concat('2026-', m, '-15') as date) end,
                    case when m < 12 then 'HELD' else 'PREPARING' end, 1,
                    case when m < 12 then cast(concat('2026-', m, '-15') as date) end, 0
                from NUMBERS numbers cross join MONTHS months""",
                """
                insert into discussion_acknowledgement (discussion, party, accepted, beside, acknowledged_at)
                select 10000000 + 100 * n + m, party, true, false, current_timestamp
                from NUMBERS numbers cross join MONTHS months
                cross join (select 'CLIENT' as party union select 'COACH') parties where m < 12""",
                """
                insert into goal (id, coaching, business_key, content, weeks, remind_every, remind_coach, starts_on, ends_on, state, version)
                select 10000000 + 100 * n + m, 1000000 + n, concat('PTA-1999-', n), 1000000 + n, 2, 'NEVER', false,
                    date '2026-12-01', date '2026-12-15', case when m < 12 then 'EVALUATED' else 'RUNNING' end, 0
                from NUMBERS numbers cross join MONTHS months""",
                """
                insert into goal_evaluation (goal, party, result, carry_on, beside, evaluated_at)
                select 10000000 + 100 * n + m, 'CLIENT', 'REACHED', false, false, current_timestamp
                from NUMBERS numbers cross join MONTHS months where m < 12""");
    }
}
