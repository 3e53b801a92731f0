package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.security.AccessLog;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Client and coaches find on pages where the coaching stands; nobody else finds anything. */
@KapulaTest
class CoachingPagesTest {

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
    private Coachings coachings;

    @Autowired
    private Discussions discussions;

    private String key;

    @BeforeEach
    void oskari_has_held_two_discussions_and_evaluated_a_goal() {
        process.clear();
        clock.set("2026-11-20T12:00");
        key = steps.open("2026-11-20", "2027-02-28", 23);
        steps.comes("2026-11-23T09:00");
        hold(Map.of("q_copingInTheDay", "2", "q_enjoying", "3", "t_givesStrength", "Kahvi"));
        steps.setGoal(key, CoachingSteps.goal(1, "NEVER", "NO"));
        steps.comes("2026-11-30T09:00");
        steps.submit(key, "EvaluateGoal", "oskari", Map.of("result", "REACHED"));
        steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "PARTLY", "carryOn", "NO"));
        steps.comes("2026-12-23T09:00");
        hold(Map.of("q_copingInTheDay", "4", "q_enjoying", "5", "q_tasksClear", "3"));
        Map<String, Object> second = new HashMap<>(CoachingSteps.goal(2, "NEVER", "NO"));
        second.put("goal", "Käyn uimassa.");
        steps.submit(key, "SetGoal", "veera", second);
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @Test
    void a_client_sees_goals_what_is_next_what_was_achieved_and_how_it_has_gone() {
        Page page = pages.open("oskari", "/cases/" + key);
        assertThat(page.html().select("h1").text()).isEqualTo("Valmennukseni");
        assertThat(page.text())
                .contains("Seuraava keskustelu on sovittu päivälle 25.1.2027.", "Valmentaja on Veera Hakala.")
                .contains("Käyn uimassa. Laitan herätyskellon illalla.");
        assertThat(page.rows("now")).containsExactly("Kuittaa keskustelu Määräpäivä 30.12.2026");
        assertThat(page.rows("reached")).singleElement().asString()
                .contains("Herään kello seitsemän.", "Valmentautuja: tavoite saavutettiin", "Valmentaja: osittain");
        assertThat(page.html().select(".development tbody tr").eachText())
                .containsExactly("Alku ja uudet asiat – 3,0", "Jaksaminen 2,5 4,5");
        assertThat(page.rows("discussions")).containsExactly("23.12.2026 Käyty", "23.11.2026 Käyty");
    }

    @Test
    void the_record_of_a_discussion_says_what_was_answered_together() {
        String record = pages.open("veera", "/cases/" + key).link("23.11.2026");
        Page page = pages.open("oskari", record);
        assertThat(page.text())
                .contains("Keskustelu 23.11.2026", "Mikä auttaa sinua jaksamaan? Kahvi", "Huonosti")
                .doesNotContain("Onko sinulle selvää, mitä tehtäviä sinulla on valmennuksessa?");
    }

    @Test
    void a_coach_who_has_begun_a_period_and_not_said_for_whom_still_sees_the_first_page() {
        String draft = steps.begin("ville");
        Page home = pages.open("ville", "/");
        assertThat(home.text()).contains(draft);
        assertThat(pages.open("ville", home.link("Avaa valmennusjakso")).text())
                .contains("En avaa jaksoa, poista luonnos");
    }

    @Test
    void the_next_discussion_is_the_one_that_is_being_prepared() {
        steps.comes("2027-01-25T09:00");
        assertThat(pages.open("oskari", "/cases/" + key).text())
                .contains("Seuraava keskustelu on sovittu päivälle 25.1.2027.");
    }

    @Test
    void a_coach_sees_the_clients_of_the_team_who_is_due_and_whose_goals_end() {
        assertThat(rows("veera")).singleElement().asString()
                .contains("Oskari Rantanen", "seuraava keskustelu 25.1.2027", "1 tavoite, ensimmäinen päättyy 6.1.2027")
                .doesNotContain("Veera");
        assertThat(rows("ville")).singleElement().asString().contains("Oskari Rantanen", "Veera Hakala");
        steps.comes("2027-01-25T09:00");
        assertThat(rows("veera").get(0)).contains("keskustelu sovittu 25.1.2027");
        clock.set("2027-01-27T09:00");
        assertThat(rows("veera").get(0)).contains("keskustelu myöhässä, oli sovittu 25.1.2027");
    }

    @Test
    void a_client_finds_their_own_periods_alone() {
        assertThat(rows("oskari")).hasSize(1);
        assertThat(rows("oona")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"oona", "tiina", "maija", "admin", "topi", "juha", "kaisa", "aino"})
    void for_everybody_else_there_is_no_such_coaching(String stranger) {
        assertThat(pages.open(stranger, "/cases/" + key).status()).isEqualTo(404);
        assertThat(pages.open(stranger, "/cases/%s/discussions/%d".formatted(key, firstDiscussion())).status())
                .isEqualTo(404);
    }

    @Test
    void a_discussion_is_read_in_its_own_coaching_and_after_it_was_held() {
        steps.comes("2027-01-25T09:00");
        long open = ids().get(2);
        assertThat(pages.open("veera", "/cases/%s/discussions/%d".formatted(key, open)).status()).isEqualTo(404);
        assertThat(pages.open("veera", "/cases/PTA-2026-9999/discussions/" + firstDiscussion()).status())
                .isEqualTo(404);
    }

    @Test
    void whoever_reads_is_written_down() {
        pages.open("ville", "/cases/" + key);
        pages.open("ville", "/cases/%s/discussions/%d".formatted(key, firstDiscussion()));
        pages.open("tiina", "/cases/" + key);
        assertThat(log.page(key, Long.MAX_VALUE, 1000).subList(0, 3))
                .extracting(entry -> entry.person() + " " + entry.kind() + " " + entry.what() + " " + entry.capacity())
                .containsExactly("ville READ Discussion TEAM_COACH", "ville READ Coaching TEAM_COACH", "veera WRITE SetGoal COACH");
    }

    private List<String> rows(String person) {
        return pages.open(person, "/coachings").html().select("ul.rows > li").eachText();
    }

    private void hold(Map<String, Object> together) {
        steps.hold(key, "oskari", "veera", together);
    }

    private long firstDiscussion() {
        return ids().get(0);
    }

    private List<Long> ids() {
        return discussions.ofCoaching(coachings.find(key).orElseThrow().id()).stream()
                .map(DiscussionCard::id)
                .toList();
    }
}
