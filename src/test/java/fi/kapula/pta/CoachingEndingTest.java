package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.security.AccessLog;
import fi.kapula.testing.AtOnce;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** A coach ends a period before its last day. */
@KapulaTest
class CoachingEndingTest {

    private static final String WHY = "Oskari sai työpaikan.";

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private TestClock clock;

    @Autowired
    private Pages pages;

    @Autowired
    private Coachings coachings;

    @Autowired
    private Discussions discussions;

    @Autowired
    private AccessLog log;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcTemplate jdbc;

    private String key;
    private String path;

    @BeforeEach
    void oskari_has_a_goal_and_his_second_discussion_has_begun() {
        process.clear();
        clock.set("2026-11-20T12:00");
        key = steps.open("2026-11-20", "2027-06-30", 23);
        path = "/cases/" + key + "/ending";
        steps.comes("2026-11-23T09:00");
        steps.setGoal(key, 4, "WEEKLY");
        clock.set("2026-12-15T12:00");
        mail.forget();
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @Test
    void ends_it_today_and_with_it_what_runs() {
        steps.comes("2026-12-23T09:00");
        mail.forget();
        assertThat(pages.open("veera", "/cases/" + key).link("Päätä jakso aiemmin")).isEqualTo(path);
        assertThat(pages.open("veera", path).text())
                .contains("Oskari Rantanen (" + key + ")", "Muuten se päättyy 30.6.2027.")
                .contains("Valmentautuja voi lukea syyn");
        assertThat(end("veera", WHY).location()).isEqualTo("/cases/" + key);

        assertThat(coachings.find(key).orElseThrow()).satisfies(coaching -> {
            assertThat(coaching.state()).isEqualTo(CoachingState.ENDED);
            assertThat(coaching.endedOn()).isEqualTo("2026-12-23");
            assertThat(coaching.nextDiscussionOn()).isNull();
        });
        assertThat(states()).as("none of those to come").containsExactly("2026-11-23 HELD", "2026-12-23 MISSED");
        assertThat(cases.open(key)).as("the goal whose time was up already").containsOnly("EvaluateGoal");
        assertThat(process.path(key))
                .contains("EndEvent_CoachingEndedEarly", "EndEvent_DiscussionMissed")
                .doesNotContain("EndEvent_CoachingEnded");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .processDefinitionKey("PtaCoaching")
                        .count())
                .isZero();
        assertThat(mail.recipients()).containsExactlyInAnyOrder("oskari", "veera");
        assertThat(mail.all()).allSatisfy(sent -> assertThat(sent.subject() + sent.plain() + sent.html())
                .doesNotContainIgnoringCase("valmen", "pta-", "tavoit", "keskust", "oskari", "veera", "työpaikan"));
    }

    @Test
    void goals_are_evaluated_now() {
        end("veera", WHY);
        assertThat(steps.asked(key, "EvaluateGoal")).containsExactly("oskari", "veera");
        steps.submit(key, "EvaluateGoal", "veera",
                Map.of("result", "PARTLY", "carryOn", "YES", "clientResult", "PARTLY"));
        assertThat(cases.open(key)).as("nothing is carried on").isEmpty();
    }

    @Test
    void why_stands_in_the_stored_data_and_nowhere_in_the_clear() {
        end("veera", WHY);
        assertThat(pages.open("oskari", "/cases/" + key + "/stored").text())
                .contains("Valmennusjakso 20.11.2026 – 30.6.2027", "Jakso päätettiin aiemmin 15.12.2026")
                .contains("Miksi jakso päätettiin aiemmin? " + WHY)
                .contains("Valmentaja Veera Hakala, 20.11.2026 – 15.12.2026");
        assertThat(pages.open("oskari", "/cases/" + key).text())
                .contains("Jakso päättyi 15.12.2026.")
                .doesNotContain(WHY, "Uusia keskusteluja");
        assertThat(pages.open("oskari", "/cases/" + key + "/summary").text()).contains("20.11.2026 – 15.12.2026");
        assertThat(jdbc.queryForList("select content from pta_text", String.class))
                .isNotEmpty()
                .noneMatch(content -> content.contains("työpaikan"));
    }

    @Test
    void a_period_that_ends_on_its_last_day_was_not_ended_early() {
        steps.fire(key, "IntermediateCatchEvent_DiscussionDay");
        clock.set("2027-07-01T09:00");
        steps.comes("2027-07-01T09:00");
        assertThat(coachings.find(key).orElseThrow().endedOn()).isEqualTo("2027-06-30");
        assertThat(pages.open("oskari", "/cases/" + key + "/stored").text()).doesNotContain("aiemmin");
    }

    @Test
    void retention_counts_from_the_day_it_ended() {
        end("veera", WHY);
        String stored = "/cases/" + key + "/stored";
        steps.comes("2036-12-14T09:00");
        assertThat(pages.open("oskari", stored).text()).contains(WHY, "Herään");
        steps.comes("2036-12-15T09:00");
        assertThat(pages.open("oskari", stored).text())
                .contains("Jakso päätettiin aiemmin 15.12.2026")
                .doesNotContain(WHY, "Herään");
        assertThat(jdbc.queryForObject("select count(*) from pta_text", Long.class)).isZero();
    }

    @Test
    void a_client_whose_period_was_ended_can_begin_another() {
        end("ville", WHY);
        assertThat(mail.recipients()).as("also the coach, whom a colleague stood in for").contains("oskari", "veera");
        steps.open("2026-12-15", "2027-06-30", 20);
    }

    @Test
    void asks_why() {
        for (String reason : List.of("", "   ", "x".repeat(2001))) {
            Page page = end("veera", reason);
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.text()).contains("Kerro syy");
        }
        assertThat(coachings.find(key).orElseThrow().isRunning()).isTrue();
        assertThat(mail.all()).isEmpty();
    }

    @Test
    void is_for_the_coaches_of_the_team_alone() {
        for (String other : List.of("oskari", "oona", "tiina", "maija", "topi", "kaisa", "admin")) {
            assertThat(pages.open(other, path).status()).as(other).isEqualTo(404);
            assertThat(end(other, WHY).status()).as(other).isEqualTo(404);
        }
        assertThat(pages.open("oskari", "/cases/" + key).link("Päätä jakso aiemmin")).isEmpty();
        String draft = steps.begin("veera");
        assertThat(pages.open("veera", "/cases/" + draft + "/ending").status()).isEqualTo(404);
        assertThat(pages.send("veera", "/cases/" + draft + "/ending", "reason", WHY).status()).isEqualTo(404);
        assertThat(coachings.find(key).orElseThrow().isRunning()).isTrue();
    }

    @Test
    void is_written_down() {
        pages.open("ville", path);
        end("ville", WHY);
        assertThat(log.page(key, Long.MAX_VALUE, 1000).subList(0, 2))
                .extracting(entry -> entry.person() + " " + entry.kind() + " " + entry.what() + " " + entry.capacity())
                .containsExactly("ville WRITE Ending TEAM_COACH", "ville READ Ending TEAM_COACH");
        assertThat(pages.open("oskari", "/cases/" + key + "/access").text()).contains("Jakson päättäminen");
    }

    @Test
    void a_page_that_was_left_open_says_that_it_is_over() {
        end("veera", WHY);
        mail.forget();
        Page again = end("ville", "Toinen syy");
        assertThat(again.location()).isEqualTo("/cases/" + key);
        assertThat(pages.open("ville", path).location()).isEqualTo("/cases/" + key);
        assertThat(pages.open("veera", "/cases/" + key).link("Päätä jakso aiemmin")).isEmpty();
        assertThat(mail.all()).isEmpty();
        assertThat(pages.open("oskari", "/cases/" + key + "/stored").text()).contains(WHY).doesNotContain("Toinen syy");
    }

    @Test
    void of_several_at_once_one_ends_it() throws Exception {
        List<Page> answers = AtOnce.call(() -> end("veera", WHY), () -> end("veera", WHY), () -> end("ville", WHY));
        assertThat(answers).extracting(Page::status).containsOnly(302);
        assertThat(jdbc.queryForObject("select count(*) from pta_text", Long.class))
                .as("the goal, and why")
                .isEqualTo(2);
        assertThat(log.page(key, Long.MAX_VALUE, 1000))
                .filteredOn(entry -> entry.what().equals("Ending"))
                .hasSize(1);
        assertThat(mail.recipients()).hasSize(4).contains("oskari", "veera");
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("PtaRetention").count()).isEqualTo(1);
    }

    @Test
    void against_a_discussion_that_begins_at_the_same_moment_both_agree() throws Exception {
        clock.set("2026-12-23T09:00");
        AtOnce.run(() -> steps.fire(key, "IntermediateCatchEvent_DiscussionDay"), () -> end("veera", WHY));
        assertThat(coachings.find(key).orElseThrow().state()).isEqualTo(CoachingState.ENDED);
        assertThat(discussions.unheld(List.of(coachings.find(key).orElseThrow().id()))).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .processDefinitionKeyIn("PtaCoaching", "PtaDiscussion")
                        .count())
                .isZero();
        assertThat(steps.asked(key, "PrepareDiscussion")).isEmpty();
    }

    private Page end(String person, String reason) {
        return pages.send(person, path, "reason", reason);
    }

    private List<String> states() {
        return discussions.ofCoaching(coachings.find(key).orElseThrow().id()).stream()
                .map(discussion -> discussion.agreedOn() + " " + discussion.state())
                .toList();
    }
}
