package fi.kapula.pta;

import static fi.kapula.pta.CoachingSteps.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.engine.SubmissionRejected;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PtaCoachingTest {

    private static final String DAY = "IntermediateCatchEvent_DiscussionDay";

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
    private Coachings coachings;

    @Autowired
    private Discussions discussions;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private CoachingProcess beginnings;

    @BeforeEach
    void it_is_a_friday_in_november() {
        process.clear();
        clock.set("2026-11-20T12:00");
        mail.forget();
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @AfterAll
    void every_flow_node_was_visited() {
        assertThat(process.unvisited("PtaCoaching")).isEmpty();
    }

    @Test
    void begins_a_discussion_every_month_until_the_period_ends() {
        String key = steps.open("2026-11-20", "2027-01-31", 15);
        assertThat(key).startsWith("PTA-2026-");
        assertThat(steps.timers(DAY)).containsExactly(Date.from(Instant.parse("2026-12-15T07:00:00Z")));
        steps.comes("2026-12-15T09:00");
        assertThat(steps.asked(key, "PrepareDiscussion")).containsExactly("oskari", "veera");
        steps.comes("2027-01-15T09:00");
        assertThat(steps.timers(DAY)).isEmpty();
        assertThat(discussions.ofCoaching(coaching(key).id()))
                .extracting(discussion -> discussion.dueOn() + " " + discussion.state())
                .containsExactly("2026-12-15 MISSED", "2027-01-15 PREPARING");

        mail.forget();
        steps.comes("2027-02-01T09:00");
        assertThat(coaching(key).state()).isEqualTo(CoachingState.ENDED);
        assertThat(cases.open(key)).isEmpty();
        assertThat(mail.recipients()).contains("oskari", "veera");
        assertThat(process.path(key)).contains("EndEvent_CoachingEnded", "EndEvent_DiscussionMissed");
        assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).processDefinitionKeyIn("PtaCoaching", "PtaDiscussion").count())
                .isZero();
    }

    @Test
    void waits_for_nine_in_the_morning_whatever_the_season() {
        String key = steps.open("2026-11-20", "2027-12-31", 30);
        steps.comes("2026-11-30T08:59");
        assertThat(steps.asked(key, "PrepareDiscussion")).isEmpty();
        steps.comes("2026-11-30T09:00");
        assertThat(steps.asked(key, "PrepareDiscussion")).hasSize(2);
        for (String time : List.of(
                "2026-12-30T07:00:00Z", "2027-02-01T07:00:00Z", "2027-03-01T07:00:00Z", "2027-03-30T06:00:00Z")) {
            assertThat(steps.timers(DAY)).containsExactly(Date.from(Instant.parse(time)));
            steps.comes(LocalDateTime.ofInstant(Instant.parse(time), clock.getZone()).toString());
        }
    }

    @Test
    void begins_only_the_last_of_those_that_an_outage_has_passed_over() {
        String key = steps.open("2026-11-20", "2027-06-30", 23);
        mail.forget();
        steps.comes("2027-01-26T14:30");
        assertThat(discussions.ofCoaching(coaching(key).id()))
                .extracting(discussion -> discussion.period() + " " + discussion.state())
                .containsExactly("2026-11 MISSED", "2026-12 MISSED", "2027-01 PREPARING");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("oskari", "veera");
        assertThat(coaching(key).nextDiscussionOn()).isEqualTo("2027-02-23");
    }

    @Test
    void begins_nothing_when_the_outage_outlasts_the_period() {
        String key = steps.open("2026-11-20", "2027-01-31", 23);
        mail.forget();
        steps.comes("2027-03-10T14:30");
        assertThat(discussions.ofCoaching(coaching(key).id()))
                .hasSize(3)
                .extracting(DiscussionCard::state)
                .containsOnly(DiscussionState.MISSED);
        assertThat(coaching(key).state()).isEqualTo(CoachingState.ENDED);
        assertThat(mail.recipients()).as("that it has ended").containsExactlyInAnyOrder("oskari", "veera");
    }

    @Test
    void is_discarded_when_the_coach_does_not_open_it() {
        String key = steps.begin("veera");
        steps.submit(key, "OpenCoaching", "veera", Map.of("back", true));
        assertThat(coachings.find(key)).isEmpty();
        assertThat(process.path(key)).contains("EndEvent_CoachingDiscarded");
    }

    @Test
    void is_of_clients_and_coaches_of_the_own_team_and_one_at_a_time() {
        String key = steps.begin("veera");
        rejects(key, "client", plan("veera", "topi", "2026-11-20", "2027-01-31", 15));
        rejects(key, "client", plan("veera", "ville", "2026-11-20", "2027-01-31", 15));
        rejects(key, "coach", plan("aino", "oskari", "2026-11-20", "2027-01-31", 15));
        rejects(key, "endsOn", plan("veera", "oskari", "2026-11-20", "2026-11-19", 15));
        rejects(key, "endsOn", plan("veera", "oskari", "2026-11-20", "2036-11-19", 15));
        rejects(key, "dayOfMonth", plan("veera", "oskari", "2026-11-20", "2026-12-10", 15));
        rejects(key, "dayOfMonth", plan("veera", "oskari", "2026-11-20", "2027-01-31", 32));
        steps.submit(key, "OpenCoaching", "veera", plan("ville", "oskari", "2026-11-20", "2027-01-31", 15));
        assertThat(coaching(key).coach()).isEqualTo("ville");

        String second = steps.begin("veera");
        assertThat(steps.show(second, "OpenCoaching", "veera").get("clients").toString())
                .contains("oona")
                .doesNotContain("oskari");
        rejects(second, "client", plan("veera", "oskari", "2026-11-20", "2027-01-31", 15));
    }

    @Test
    void is_begun_by_coaches_alone() {
        assertThatThrownBy(() -> beginnings.begin("oskari")).hasMessageContaining("does not have 'CREATE' permission");
        for (String person : List.of("topi", "kaisa", "tiina", "admin")) {
            assertThatThrownBy(() -> beginnings.begin(person)).as(person).hasMessageContaining("does not have 'CREATE");
        }
    }

    private void rejects(String key, String field, Map<String, Object> plan) {
        assertThatThrownBy(() -> steps.submit(key, "OpenCoaching", "veera", plan))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class, rejected -> assertThat(rejected.errors()).containsOnlyKeys(field));
    }

    private CoachingCard coaching(String key) {
        return coachings.find(key).orElseThrow();
    }
}
