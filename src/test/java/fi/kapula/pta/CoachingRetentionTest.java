package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.security.AccessLog;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten years after the end of a coaching nothing is left of what was said in it. */
@KapulaTest
class CoachingRetentionTest {

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private Pages pages;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private TestClock clock;

    @Autowired
    private AccessLog log;

    @Autowired
    private JdbcClient jdbc;

    private String key;

    @BeforeEach
    void a_coaching_with_all_that_can_be_written_is_over() {
        process.clear();
        clock.set("2026-11-20T12:00");
        key = steps.open("2026-11-20", "2027-01-10", 23);
        steps.comes("2026-11-23T09:00");
        steps.hold(key, "oskari", "veera", Map.of("t_givesStrength", "Kahvi"));
        steps.submit(key, "SetGoal", "veera", CoachingSteps.goal(1, "NEVER", "NO"));
        steps.submit(key, "AcknowledgeDiscussion", "oskari", Map.of("accept", "NO", "comment", "Jotain puuttuu."));
        steps.submit(key, "AcknowledgeDiscussion", "veera", Map.of("accept", "YES"));
        steps.comes("2026-11-30T09:00");
        steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "PARTLY", "carryOn", "YES",
                "comment", "Hyvä.", "clientResult", "PARTLY", "clientComment", "Niin."));
        steps.comes("2026-12-07T09:00");
        steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "REACHED", "clientResult", "REACHED"));
        steps.comes("2026-12-23T09:00");
        steps.submit(key, "PrepareDiscussion", "oskari", Map.of("decision", "SKIP", "reason", "En jaksanut."));
        steps.submit(key, "PrepareDiscussion", "veera", Map.of("decision", "SKIP", "reason", "Olin lomalla."));
        pages.send("tiina", "/cases/" + key + "/reading", "reason", "Muistutus");
        steps.comes("2027-01-11T09:00");
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @Test
    void what_was_written_is_kept_until_its_day_and_then_deleted() {
        steps.comes("2037-01-09T09:00");
        assertThat(pages.open("oskari", stored()).text()).contains("Kahvi", "Herään", "En jaksanut.", "Jotain puuttuu.");

        steps.comes("2037-01-10T09:00");
        for (String table : new String[] {"questionnaire_sheet", "goal", "goal_evaluation"}) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(count("pta_text")).as("the reason why somebody has read").isEqualTo(1);
        assertThat(pages.open("oskari", stored()).text())
                .contains("23.11.2026: Käyty", "23.12.2026: Jäi väliin")
                .doesNotContain("Kahvi", "Herään", "En jaksanut.", "Jotain puuttuu.");
        assertThat(pages.open("oskari", page() + "/access").text()).contains("Muistutus");
        assertThat(log.page(key, Long.MAX_VALUE, 1000)).hasSizeGreaterThan(10);
        assertThat(process.unvisited("PtaRetention")).isEmpty();
    }

    @Test
    void pages_say_plainly_why_they_are_empty() {
        Pages.Page before = pages.open("oskari", page());
        String record = before.link("23.11.2026");
        assertThat(before.text() + pages.open("oskari", record).text()).doesNotContain("poistettu");

        steps.comes("2037-01-10T09:00");
        for (String path : List.of(page(), stored(), record)) {
            assertThat(pages.open("oskari", path).text()).as(path)
                    .contains("Tiedot on poistettu 10.1.2037, koska säilytysaika on päättynyt.")
                    .doesNotContain("Vastauksia ei kirjattu", "Nyt ei ole tavoitteita", "Ei tietoja");
        }
        assertThat(pages.open("oskari", page()).rows("discussions"))
                .containsExactly("23.12.2026 Jäi väliin", "23.11.2026 Käyty");
        assertThat(pages.open("oskari", page()).link("23.11.2026")).as("nothing to read").isEmpty();
        assertThat(pages.open("oskari", "/coachings").text()).contains("päättynyt, tiedot poistettu");
    }

    @Test
    void another_coaching_keeps_its_own() {
        clock.set("2036-12-01T12:00");
        String other = steps.open("ville", "oona", "2036-12-01", "2037-06-30", 2);
        steps.comes("2036-12-02T09:00");
        steps.hold(other, "oona", "ville", Map.of("t_givesStrength", "Uinti"));
        steps.comes("2037-01-10T09:00");
        assertThat(pages.open("oona", "/cases/" + other + "/stored").text()).contains("Uinti");
        assertThat(pages.open("oskari", stored()).text()).doesNotContain("Kahvi");
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private String page() {
        return "/cases/" + key;
    }

    private String stored() {
        return page() + "/stored";
    }
}
