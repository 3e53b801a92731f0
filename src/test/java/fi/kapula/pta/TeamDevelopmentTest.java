package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.questionnaire.Answers;
import fi.kapula.questionnaire.QuestionSets;
import fi.kapula.questionnaire.Sheets;
import fi.kapula.questionnaire.Voice;
import fi.kapula.shared.Language;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.SqlCounter;
import fi.kapula.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How a team's answers have developed, without anybody's. Twenty clients stand for two hundred;
 * {@code -Dkapula.test.clients=200} takes them all.
 */
@KapulaTest
class TeamDevelopmentTest {

    private static final int CLIENTS = Integer.getInteger("kapula.test.clients", 20);

    @Autowired
    private Sheets sheets;

    @Autowired
    private QuestionSets sets;

    @Autowired
    private Pages pages;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private SqlCounter counter;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void nobody_is_coached() {
        process.clear();
        clock.set("2026-11-22T12:00");
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
        jdbc.update("delete from person_role where person like 'client%'");
        jdbc.update("delete from person where id like 'client%'");
        jdbc.update("update unit set manager = 'tiina' where id = 'tyopaja'");
    }

    @Test
    void compares_each_clients_first_discussion_with_the_latest() {
        for (int i = 0; i < 5; i++) {
            coached(i);
            held(i, "2026-03-10", Map.of("q_copingInTheDay", i == 0 ? "1" : "2", "q_enjoying", "2"));
            held(i, "2026-05-10", Map.of("q_copingInTheDay", "5", "q_enjoying", "5"));
            held(i, "2026-10-10", Map.of("q_copingInTheDay", "4", "q_enjoying", "3"));
        }
        Page page = pages.open("tiina", "/coachings/team");
        assertThat(page.text()).contains("Mukana ovat keskustelut, jotka käytiin 1.11.2025 – 31.10.2026.");
        assertThat(lines(page)).containsExactly(title("wellbeing") + " 1,9 3,5 +1,6 5");
        assertThat(page.html().select(".development meter").eachAttr("value")).as("no more than is said").containsExactly("1.9", "3.5");
    }

    @Test
    void hides_each_part_that_fewer_than_five_have_answered_both_times() {
        for (int i = 0; i < 6; i++) {
            coached(i);
            held(i, "2026-03-10", i < 4 ? Map.of("q_copingInTheDay", "2", "q_tasksClear", "2") : Map.of("q_copingInTheDay", "2"));
            held(i, "2026-10-10", Map.of("q_copingInTheDay", "2", "q_tasksClear", "4"));
        }
        assertThat(lines(pages.open("tiina", "/coachings/team")))
                .containsExactly(title("wellbeing") + " 2,0 2,0 0,0 6");
    }

    @Test
    void says_nothing_of_clients_who_have_held_one_discussion_alone() {
        for (int i = 0; i < 5; i++) {
            coached(i);
            held(i, "2026-10-10", Map.of("q_copingInTheDay", "2"));
            if (i > 0) {
                held(i, "2026-09-10", Map.of("q_copingInTheDay", "2"));
            }
        }
        Page page = pages.open("tiina", "/coachings/team");
        assertThat(page.has(".development")).isFalse();
        assertThat(page.html().select("section[aria-labelledby=development] .empty").text()).contains("alle viisi");
    }

    @Test
    void stays_the_same_until_the_month_is_over_so_that_no_day_tells_one_clients_answers() {
        for (int i = 0; i < 5; i++) {
            coached(i);
            held(i, "2026-03-10", Map.of("q_copingInTheDay", "2"));
            held(i, "2026-10-10", Map.of("q_copingInTheDay", "3"));
        }
        held(0, "2026-11-20", Map.of("q_copingInTheDay", "5"));
        assertThat(lines(pages.open("tiina", "/coachings/team"))).singleElement().asString().contains("2,0 3,0 +1,0 5");
        clock.set("2026-12-01T09:00");
        assertThat(lines(pages.open("tiina", "/coachings/team"))).singleElement().asString().contains("2,0 3,4 +1,4 5");
    }

    @Test
    void forgets_what_is_older_than_a_year() {
        for (int i = 0; i < 5; i++) {
            coached(i);
            held(i, "2025-10-31", Map.of("q_copingInTheDay", "1"));
            held(i, "2025-11-03", Map.of("q_copingInTheDay", "3"));
            held(i, "2026-10-10", Map.of("q_copingInTheDay", "2"));
        }
        assertThat(lines(pages.open("tiina", "/coachings/team"))).singleElement().asString().contains("3,0 2,0 −1,0 5");
    }

    @Test
    void is_there_for_the_units_manager_too_with_figures_and_without_names() {
        for (int i = 0; i < 5; i++) {
            coached(i);
            held(i, "2026-03-10", Map.of("q_copingInTheDay", "2"));
            held(i, "2026-10-10", Map.of("q_copingInTheDay", "4"));
            asked(i, "2026-11-10");
        }
        assertThat(pages.open("juha", "/coachings/team").status()).isEqualTo(404);
        assertThat(pages.open("juha", "/").has("nav a[href=/coachings/team]")).isFalse();
        jdbc.update("update unit set manager = 'juha' where id = 'tyopaja'");
        Page page = pages.open("juha", "/coachings/team");
        assertThat(lines(page)).singleElement().asString().contains("2,0 4,0 +2,0 5");
        assertThat(page.text()).contains("Käytiin ajallaan 10").doesNotContain("Esimerkki", "Myöhässä", "Hakala");
        assertThat(page.has("a[href=/coachings/team/clients]")).isFalse();
        assertThat(pages.open("juha", "/").has("nav a[href=/coachings/team]")).isTrue();
        assertThat(pages.open("tiina", "/coachings/team").text()).contains("Esimerkki0 Veera Hakala");
        for (String path : List.of("/coachings/team/clients", "/coachings", "/cases/" + key(0), "/cases/" + key(0) + "/reading",
                "/cases/" + key(0) + "/transfer", "/cases/" + key(0) + "/stored", "/cases/" + key(0) + "/access")) {
            assertThat(pages.open("juha", path).status()).as(path).isEqualTo(404);
        }
        assertThat(pages.open("maija", "/coachings/team").status()).as("the next manager above").isEqualTo(404);
        assertThat(jdbc.queryForObject("select count(*) from access_log where person = 'juha'", Long.class)).isZero();
    }

    @Test
    void a_year_of_many_clients_takes_no_more_statements_than_that_of_five() throws Exception {
        year(0, 5);
        pages.open("tiina", "/coachings/team");
        int few = counter.during(() -> pages.open("tiina", "/coachings/team")).size();
        year(5, CLIENTS);
        pages.open("tiina", "/coachings/team");
        long begun = System.nanoTime();
        assertThat(counter.during(() -> pages.open("tiina", "/coachings/team"))).hasSize(few);
        System.out.printf("/coachings/team of %d clients: %d ms, %d statements%n", CLIENTS, (System.nanoTime() - begun) / 1_000_000, few);
        assertThat(lines(pages.open("tiina", "/coachings/team"))).hasSize(10).allMatch(line -> line.endsWith(" " + CLIENTS));
    }

    private void year(int from, int to) {
        Map<String, String> all = sets.current("pta-standard").questions()
                .collect(Collectors.toMap(question -> (question.kind().name().equals("TEXT") ? "t_" : "q_") + question.id(), question -> "3"));
        for (int i = from; i < to; i++) {
            coached(i);
            for (int month = 0; month < 12; month++) {
                held(i, LocalDate.of(2025, 11, 10).plusMonths(month).toString(), all);
            }
        }
    }

    private String title(String part) {
        return sets.current("pta-standard").parts().stream()
                .filter(found -> found.key().equals(part))
                .findFirst()
                .orElseThrow()
                .title()
                .in(Language.FI, Voice.COACH);
    }

    private static List<String> lines(Page page) {
        return page.html().select(".development tbody tr").eachText();
    }

    private void coached(int number) {
        String client = "client" + number;
        jdbc.update(
                "insert into person (id, first_name, last_name, email, language, unit, active)"
                        + " values (?, 'Eeva', ?, ?, 'FI', 'tyopaja', true)",
                client, "Esimerkki" + number, client + "@kapula.example");
        jdbc.update("insert into case_file (business_key) values (?)", key(number));
        jdbc.update(
                "insert into coaching (business_key, coach, client, state, starts_on, ends_on, day_of_month,"
                        + " client_reminders, open_for, discussion_interval, version)"
                        + " values (?, 'veera', ?, 'RUNNING', '2025-10-01', '2027-10-01', 10, true, ?, 'MONTHLY', 0)",
                key(number), client, client);
    }

    private void held(int number, String day, Map<String, String> together) {
        long id = discussion(number, "HELD", day);
        sheets.write(key(number), "discussion-" + id, "TOGETHER", sets.current("pta-standard"), new Answers(together));
    }

    private void asked(int number, String day) {
        discussion(number, "OPEN", day);
    }

    private long discussion(int number, String state, String day) {
        LocalDate due = LocalDate.parse(day);
        jdbc.update(
                "insert into discussion (coaching, business_key, agreed_on, due_on, state, set_version, held_on, version)"
                        + " select id, business_key, ?, ?, ?, 1, ?, 0 from coaching where business_key = ?",
                due, due, state, state.equals("HELD") ? due : null, key(number));
        return jdbc.queryForObject("select max(id) from discussion", Long.class);
    }

    private static String key(int number) {
        return "PTA-2025-%04d".formatted(number + 1);
    }
}
