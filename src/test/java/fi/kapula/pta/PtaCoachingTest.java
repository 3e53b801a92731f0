package fi.kapula.pta;

import static fi.kapula.pta.CoachingSteps.plan;
import static fi.kapula.pta.CoachingSteps.planEveryTwoWeeks;
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
                .extracting(discussion -> discussion.agreedOn() + " " + discussion.state())
                .containsExactly("2026-11-23 MISSED", "2026-12-23 MISSED", "2027-01-23 PREPARING");
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
    void begins_a_discussion_every_two_weeks_where_that_was_agreed() {
        String key = steps.openEveryTwoWeeks("2026-11-20", "2027-01-15", "2026-11-26");
        for (String day : List.of("2026-11-26", "2026-12-10", "2026-12-28", "2027-01-07")) {
            assertThat(steps.timers(DAY)).containsExactly(Date.from(Instant.parse(day + "T07:00:00Z")));
            steps.comes(day + "T08:59");
            mail.forget();
            steps.comes(day + "T09:00");
            assertThat(steps.asked(key, "PrepareDiscussion")).containsExactly("oskari", "veera");
            assertThat(mail.recipients()).containsExactlyInAnyOrder("oskari", "veera");
        }
        assertThat(steps.timers(DAY)).isEmpty();
        steps.comes("2027-01-16T09:00");
        assertThat(discussions.ofCoaching(coaching(key).id()))
                .extracting(discussion -> discussion.agreedOn() + " " + discussion.dueOn())
                .containsExactly(
                        "2026-11-26 2026-11-26",
                        "2026-12-10 2026-12-10",
                        "2026-12-24 2026-12-28",
                        "2027-01-07 2027-01-07");
        assertThat(coaching(key).state()).isEqualTo(CoachingState.ENDED);
    }

    @Test
    void begins_only_the_last_of_those_two_weeks_apart_that_forty_days_outage_has_passed_over() {
        String key = steps.openEveryTwoWeeks("2026-11-20", "2027-06-30", "2026-11-24");
        steps.comes("2026-11-24T09:00");
        mail.forget();
        steps.comes("2027-01-03T09:00");
        assertThat(discussions.ofCoaching(coaching(key).id()))
                .extracting(discussion -> discussion.agreedOn() + " " + discussion.state())
                .containsExactly("2026-11-24 MISSED", "2026-12-08 MISSED", "2026-12-22 PREPARING");
        assertThat(coaching(key).nextDiscussionOn()).isEqualTo("2027-01-05");
        assertThat(mail.recipients().stream().filter("oskari"::equals)).hasSizeLessThanOrEqualTo(2);
        mail.forget();
        steps.comes("2027-01-03T09:01");
        assertThat(mail.all()).as("nothing is left over").isEmpty();
    }

    @Test
    void takes_the_first_of_every_two_weeks_within_the_period_and_a_month() {
        String key = steps.begin("veera");
        for (String day : List.of("2026-11-19", "2026-11-24", "2026-12-26", "2027-02-01")) {
            rejects(key, "firstOn", planEveryTwoWeeks("veera", "oskari", "2026-11-25", "2027-01-31", day));
        }
        rejects(key, "firstOn", planEveryTwoWeeks("veera", "oskari", "2026-11-25", "2026-11-29", "2026-11-30"));
        rejects(key, "firstOn", planEveryTwoWeeks("veera", "oskari", "2026-11-01", "2027-01-31", "2026-11-19"));
        Map<String, Object> without = planEveryTwoWeeks("veera", "oskari", "2026-11-25", "2027-01-31", "2026-11-25");
        without.remove("firstOn");
        rejects(key, "firstOn", without);
        Map<String, Object> late = planEveryTwoWeeks("veera", "oskari", "2026-11-25", "2027-01-31", "2026-12-25");
        steps.submit(key, "OpenCoaching", "veera", late);
        assertThat(coaching(key).nextDiscussionOn()).isEqualTo("2026-12-28");
    }

    @Test
    void is_monthly_where_nobody_says_how_often() {
        String key = steps.begin("veera");
        assertThat(steps.show(key, "OpenCoaching", "veera")).containsEntry("interval", DiscussionInterval.MONTHLY);
        steps.submit(key, "OpenCoaching", "veera", plan("veera", "oskari", "2026-11-20", "2027-01-31", 15));
        assertThat(coaching(key).rhythm()).isEqualTo(Rhythm.monthly(15));
    }

    @Test
    void a_forgotten_draft_is_reminded_and_then_removed() {
        String key = steps.begin("veera");
        mail.forget();
        steps.comes("2026-11-27T09:00");
        steps.comes("2026-12-04T09:00");
        assertThat(mail.recipients()).containsExactly("veera", "veera");
        assertThat(mail.all()).allSatisfy(sent -> assertThat(sent.subject()).isEqualTo("Muistutus Kapulasta"));
        mail.forget();
        steps.comes("2026-12-20T23:58");
        assertThat(coachings.find(key)).isPresent();
        steps.comes("2026-12-20T23:59");
        assertThat(coachings.find(key)).isEmpty();
        assertThat(cases.open(key)).isEmpty();
        assertThat(process.path(key)).contains("EndEvent_CoachingDiscarded");
        assertThat(mail.all()).isEmpty();
    }

    @Test
    void a_draft_that_was_opened_or_lapsed_after_an_outage_is_reminded_of_once_at_most() {
        String opened = steps.open("2026-11-20", "2027-06-30", 23);
        steps.begin("ville");
        mail.forget();
        steps.comes("2026-11-22T09:00");
        steps.comes("2027-01-05T09:00");
        assertThat(mail.recipients().stream().filter("ville"::equals)).hasSizeLessThanOrEqualTo(1);
        assertThat(coachings.find(opened)).isPresent();
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
