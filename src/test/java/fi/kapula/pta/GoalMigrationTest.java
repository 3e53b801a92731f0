package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.KapulaTest;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Goals from before they knew their discussion get the one that was held last until then. */
@KapulaTest
class GoalMigrationTest {

    private static final String SCHEMA = "before_records";

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void there_are_goals_from_before() {
        migrate("121");
        insert("case_file (business_key) values ('PTA-2026-0001')");
        insert("person (id, first_name, last_name, email, language, active)"
                + " values ('p', 'P', 'P', 'p@kapula.example', 'FI', true)");
        insert("coaching (id, business_key, coach, client, state, version)"
                + " values (1, 'PTA-2026-0001', 'p', 'p', 'RUNNING', 0)");
        insert("pta_text (id, business_key, content) values (1, 'PTA-2026-0001', 'x')");
        discussion(1, "2026-11-01", "'HELD', '2026-11-23'");
        discussion(2, "2026-12-01", "'HELD', '2026-12-23'");
        discussion(3, "2027-01-01", "'OPEN', null");
        goal(1, "null, '2026-11-23'");
        goal(2, "1, '2026-12-24'");
        goal(3, "null, '2026-12-24'");
        goal(4, "null, '2026-11-02'");
        migrate("130");
    }

    @AfterEach
    void nothing_is_left_for_others() {
        jdbc.execute("drop schema \"" + SCHEMA + "\" cascade");
    }

    @Test
    void those_that_carry_another_on_have_none() {
        assertThat(jdbc.queryForList("select discussion from \"" + SCHEMA + "\".goal order by id", Long.class))
                .containsExactly(1L, null, 2L, null);
    }

    private void discussion(int id, String period, String stateAndDay) {
        insert("discussion (id, coaching, business_key, period, due_on, state, held_on, set_version, version)"
                + " values (%1$d, 1, 'PTA-2026-0001', '%2$s', '%2$s', %3$s, 1, 0)".formatted(id, period, stateAndDay));
    }

    private void goal(int id, String continuesAndStart) {
        insert("goal (id, coaching, business_key, content, weeks, remind_every, remind_coach, continues, starts_on,"
                + " ends_on, state, version) values (%d, 1, 'PTA-2026-0001', 1, 2, 'NEVER', false, %s,"
                        .formatted(id, continuesAndStart)
                + " '2027-01-20', 'EVALUATED', 0)");
    }

    private void insert(String row) {
        jdbc.update("insert into \"" + SCHEMA + "\"." + row);
    }

    private void migrate(String version) {
        Flyway.configure().dataSource(database).schemas(SCHEMA).target(version).load().migrate();
    }
}
