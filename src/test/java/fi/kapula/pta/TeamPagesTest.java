package fi.kapula.pta;

import static fi.kapula.pta.CoachingSteps.goal;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.security.AccessLog;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@KapulaTest
class TeamPagesTest {

    private static final List<String> RESULTS = List.of("REACHED", "REACHED", "REACHED", "PARTLY", "PARTLY", "NOT_YET");

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private TestClock clock;

    @Autowired
    private Pages pages;

    @Autowired
    private AccessLog log;

    @Autowired
    private JdbcTemplate jdbc;

    private final List<String> keys = new ArrayList<>();

    @BeforeEach
    void six_clients_are_coached() {
        process.clear();
        clock.set("2026-11-20T12:00");
        for (int i = 0; i < RESULTS.size(); i++) {
            String client = "client" + i;
            jdbc.update(
                    "insert into person (id, first_name, last_name, email, language, unit, active)"
                            + " values (?, 'Eeva', ?, ?, 'FI', 'tyopaja', true)",
                    client, "Esimerkki" + i, client + "@kapula.example");
            jdbc.update("insert into person_role (person, role) values (?, 'CLIENT')", client);
            keys.add(steps.open("veera", client, "2026-11-20", "2027-06-30", 23));
        }
        steps.comes("2026-11-23T09:00");
    }

    @AfterEach
    void and_leave() {
        process.clear();
        jdbc.update("delete from person_role where person like 'client%'");
        jdbc.update("delete from person where id like 'client%'");
    }

    @Test
    void shows_figures_of_five_clients_and_nobodys_goal() {
        for (int i = 0; i < 4; i++) {
            evaluated(i);
        }
        assertThat(pages.open("tiina", "/coachings/team").text()).contains("alle viisi").doesNotContain("%");
        evaluated(4);
        assertThat(pages.open("tiina", "/coachings/team").text())
                .contains("Yhteensä 5, valmentautujia 5 Tuloksia ei näytetä erikseen", "Käytiin ajallaan 5 100")
                .doesNotContain("Saavutettiin", "Osittain");
        evaluated(5);
        assertThat(pages.open("tiina", "/coachings/team").text())
                .contains("Yhteensä 6, valmentautujia 6", "Saavutettiin 3 50", "Muut tulokset yhteensä 3 50")
                .doesNotContain("Osittain", "Ei vielä", "Herään", "Esimerkki");
    }

    @Test
    void names_what_is_late_and_it_is_written_down_who_has_looked() {
        assertThat(pages.open("tiina", "/coachings/team").text()).contains("Mikään keskustelu ei ole myöhässä");
        steps.comes("2026-11-24T09:00");
        assertThat(pages.open("tiina", "/coachings/team").text())
                .contains("Eeva Esimerkki0 Veera Hakala sovittu 23.11.2026");
        assertThat(log.page(keys.get(0), Long.MAX_VALUE, 1000).get(0))
                .satisfies(entry -> assertThat(entry.person() + " " + entry.kind() + " " + entry.what() + " " + entry.capacity())
                        .isEqualTo("tiina READ Team TEAM_LEAD"));
    }

    @Test
    void is_there_for_team_leads_alone() {
        for (String other : List.of("veera", "oskari", "juha", "kaisa", "topi", "admin")) {
            assertThat(pages.open(other, "/coachings/team").status()).as(other).isEqualTo(404);
        }
        assertThat(pages.open("tiina", "/").html().select("nav a[href=/coachings/team]")).hasSize(1);
        assertThat(pages.open("tiina", "/cases/" + keys.get(0)).status()).as("no answers").isEqualTo(404);
    }

    private void evaluated(int client) {
        String key = keys.get(client);
        clock.set("2026-11-23T10:00");
        steps.hold(key, "client" + client, "veera");
        steps.submit(key, "SetGoal", "veera", goal(1, "NEVER", "NO"));
        steps.submit(key, "AcknowledgeDiscussion", "veera", Map.of("accept", "YES", "clientAccept", "YES"));
        steps.comes("2026-11-30T09:00");
        Map<String, Object> word = Map.of("result", RESULTS.get(client), "carryOn", "NO", "clientResult", RESULTS.get(client));
        steps.submit(key, "EvaluateGoal", "veera", word);
    }
}
