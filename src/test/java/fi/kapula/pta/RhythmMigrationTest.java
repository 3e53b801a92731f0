package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.KapulaTest;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Discussions that were known by their month are known by their agreed day afterwards. */
@KapulaTest
class RhythmMigrationTest {

    private static final String SCHEMA = "earlier";

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void there_are_coachings_from_before() {
        migrate("121");
        for (int i = 1; i <= 3; i++) {
            jdbc.update("insert into \"earlier\".case_file (business_key) values (?)", "PTA-2026-000" + i);
        }
        jdbc.update("insert into \"earlier\".person (id, first_name, last_name, email, language, active)"
                + " values ('p', 'P', 'P', 'p@kapula.example', 'FI', true)");
        coaching("PTA-2026-0001", "'RUNNING', '2027-12-01', '2028-06-30', 31, true, '2028-02-01'");
        coaching("PTA-2026-0002", "'ENDED', '2026-11-01', '2027-01-31', 6, true, null");
        coaching("PTA-2026-0003", "'DRAFT', null, null, null, null, null");
        discussion("PTA-2026-0001", "2027-12-01", "2027-12-31");
        discussion("PTA-2026-0001", "2028-01-01", "2028-01-31");
        discussion("PTA-2026-0002", "2026-12-01", "2026-12-07");
        migrate("140");
    }

    @AfterEach
    void nothing_is_left_for_others() {
        jdbc.execute("drop schema \"earlier\" cascade");
    }

    @Test
    void a_month_becomes_the_agreed_day_in_it() {
        assertThat(words("select cast(agreed_on as varchar) from \"earlier\".discussion order by id"))
                .containsExactly("2027-12-31", "2028-01-31", "2026-12-06");
        assertThat(words("select coalesce(cast(next_agreed as varchar), '-')"
                        + " || ' ' || coalesce(discussion_interval, '-') || ' ' || coalesce(cast(ended_on as varchar), '-')"
                        + " from \"earlier\".coaching order by business_key"))
                .containsExactly("2028-02-29 MONTHLY -", "- MONTHLY 2027-01-31", "- - -");
    }

    private List<String> words(String query) {
        return jdbc.queryForList(query, String.class);
    }

    private void coaching(String key, String values) {
        jdbc.update("insert into \"earlier\".coaching (business_key, coach, client, state, starts_on, ends_on,"
                + " day_of_month, client_reminders, next_period, version)"
                + " values ('" + key + "', 'p', 'p', " + values + ", 0)");
    }

    private void discussion(String key, String period, String dueOn) {
        jdbc.update("insert into \"earlier\".discussion (coaching, business_key, period, due_on, state, set_version,"
                + " version) select id, business_key, cast('" + period + "' as date), cast('" + dueOn + "' as date),"
                + " 'HELD', 1, 0"
                + " from \"earlier\".coaching where business_key = '" + key + "'");
    }

    private void migrate(String version) {
        Flyway.configure().dataSource(database).schemas(SCHEMA).target(version).load().migrate();
    }
}
