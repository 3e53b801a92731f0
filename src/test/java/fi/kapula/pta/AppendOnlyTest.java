package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever code comes, who has read a client's data, transferred them or stated a reason stays as it was written. */
@KapulaTest
class AppendOnlyTest {

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private Pages pages;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void oskari_was_transferred_and_read() {
        process.clear();
        clock.set("2026-11-20T12:00");
        String page = "/cases/" + steps.open("2026-11-20", "2027-06-30", 23);
        pages.send("veera", page + "/transfer", "coach", "ville");
        pages.send("tiina", page + "/reading", "reason", "Muistutus");
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update access_log set person = 'oona'",
        "delete from access_log",
        "update coach_transfer set former = 'ville'",
        "delete from coach_transfer",
        "update reading_permit set ends_at = begins_at",
        "delete from reading_permit",
    })
    void the_database_refuses(String change) {
        String table = change.split(" ")[change.startsWith("delete") ? 2 : 1];
        var before = jdbc.queryForList("select * from " + table);
        assertThat(before).isNotEmpty();
        assertThatThrownBy(() -> jdbc.update(change))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("are only added");
        assertThat(jdbc.queryForList("select * from " + table)).isEqualTo(before);
    }
}
