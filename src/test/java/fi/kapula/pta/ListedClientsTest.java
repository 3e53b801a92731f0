package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.security.AccessLog;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.SqlCounter;
import fi.kapula.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A list that names clients is reading too: once a day it is written down for each. */
@KapulaTest
class ListedClientsTest {

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
    private SqlCounter counter;

    @Autowired
    private JdbcTemplate jdbc;

    private String oskaris;
    private String oonas;

    @BeforeEach
    void two_clients_are_coached() {
        process.clear();
        clock.set("2026-11-20T12:00");
        oskaris = steps.open("2026-11-20", "2027-06-30", 23);
        oonas = steps.open("ville", "oona", "2026-11-20", "2027-06-30", 23);
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
        jdbc.update("delete from person_role where person like 'client%'");
        jdbc.update("delete from person where id like 'client%'");
    }

    @ParameterizedTest
    @CsvSource({
        "veera,  /coachings,              veera READ CoachingList COACH",
        "ville,  /coachings,              ville READ CoachingList TEAM_COACH",
        "oskari, /coachings,              oskari READ CoachingList CLIENT",
        "tiina,  /coachings/team/clients, tiina READ TeamClients TEAM_LEAD",
    })
    void it_is_written_down_once_a_day_for_each_client(String person, String page, String noted) {
        clock.set("2026-11-20T23:59");
        pages.open(person, page);
        pages.open(person, page);
        assertThat(noted(oskaris, person)).containsExactly(noted);
        assertThat(noted(oonas, person)).hasSize(person.equals("oskari") ? 0 : 1);
        clock.set("2026-11-21T00:01");
        pages.open(person, page);
        assertThat(noted(oskaris, person)).containsExactly(noted, noted);
    }

    @Test
    void a_client_who_came_later_in_the_day_is_written_down_as_well() {
        pages.open("tiina", "/coachings/team/clients");
        client(0);
        String later = steps.open("veera", "client0", "2026-11-20", "2027-06-30", 23);
        pages.open("tiina", "/coachings/team/clients");
        assertThat(noted(later, "tiina")).hasSize(1);
        assertThat(noted(oskaris, "tiina")).hasSize(1);
    }

    @Test
    void pages_that_name_one_client_before_anything_is_done_count_as_well() {
        pages.open("tiina", "/cases/" + oskaris + "/reading");
        pages.open("tiina", "/cases/" + oskaris + "/transfer");
        assertThat(noted(oskaris, "tiina"))
                .containsExactly("tiina READ TransferForm TEAM_LEAD", "tiina READ ReadingForm TEAM_LEAD");
        assertThat(noted(oonas, "tiina")).isEmpty();
    }

    @Test
    void a_reason_that_was_stated_is_not_the_reason_for_a_list() {
        pages.send("tiina", "/cases/" + oskaris + "/reading", "reason", "Muistutus");
        pages.open("tiina", "/coachings/team/clients");
        assertThat(noted(oskaris, "tiina")).first().isEqualTo("tiina READ TeamClients TEAM_LEAD");
    }

    @Test
    void the_client_finds_it_in_plain_words() {
        pages.open("ville", "/coachings");
        pages.open("tiina", "/coachings/team/clients");
        pages.open("tiina", "/cases/" + oskaris + "/reading");
        pages.open("tiina", "/cases/" + oskaris + "/transfer");
        assertThat(pages.open("oskari", "/cases/" + oskaris + "/access").html().select("tbody tr").eachText())
                .anyMatch(row -> row.contains("Tiina Kallio") && row.endsWith("luki Sivu, jolla kerrotaan syy lukea tietoja"))
                .anyMatch(row -> row.contains("Tiina Kallio") && row.endsWith("luki Tiimin valmentautujien luettelo"))
                .anyMatch(row -> row.contains("Tiina Kallio") && row.endsWith("luki Sivu, jolla valmentaja vaihdetaan"))
                .anyMatch(row -> row.contains("Ville Ojala") && row.endsWith("luki Valmennusten luettelo"));
    }

    @ParameterizedTest
    @CsvSource({"veera, /coachings", "tiina, /coachings/team/clients", "tiina, /coachings/team"})
    void more_clients_take_no_more_statements(String person, String page) throws Exception {
        steps.comes("2026-11-23T09:00");
        clock.set("2026-11-24T09:00");
        int few = counter.during(() -> pages.open(person, page)).size();
        clock.set("2026-11-24T10:00");
        int again = counter.during(() -> pages.open(person, page)).size();
        assertThat(again).as("nothing new to write down").isLessThan(few);
        clock.set("2026-11-24T11:00");
        for (int i = 0; i < 4; i++) {
            client(i);
            steps.open("veera", "client" + i, "2026-11-24", "2027-06-30", 24);
        }
        steps.comes("2026-11-24T12:00");
        clock.set("2026-11-25T09:00");
        assertThat(pages.open(person, page).text()).contains("Esimerkki3");
        clock.set("2026-11-26T09:00");
        assertThat(counter.during(() -> pages.open(person, page))).hasSize(few);
    }

    private List<String> noted(String key, String person) {
        return log.page(key, Long.MAX_VALUE, 1000).stream()
                .filter(entry -> entry.person().equals(person) && entry.kind() == AccessLog.Kind.READ)
                .filter(entry -> !entry.what().equals("OpenCoaching"))
                .map(entry -> entry.person() + " " + entry.kind() + " " + entry.what() + " " + entry.capacity())
                .toList();
    }

    private void client(int number) {
        jdbc.update(
                "insert into person (id, first_name, last_name, email, language, unit, active)"
                        + " values (?, 'Eeva', ?, ?, 'FI', 'tyopaja', true)",
                "client" + number, "Esimerkki" + number, "client" + number + "@kapula.example");
        jdbc.update("insert into person_role (person, role) values (?, 'CLIENT')", "client" + number);
    }
}
