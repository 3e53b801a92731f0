package fi.kapula.pta;

import static fi.kapula.pta.CoachingSteps.goal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.engine.SubmissionRejected;
import fi.kapula.testing.AtOnce;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PtaGoalTest {

    private static final String REMINDER = "BoundaryEvent_GoalReminderDue";

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
    private Goals goals;

    @Autowired
    private SealedTexts texts;

    @Autowired
    private RuntimeService runtime;

    private String key;

    @BeforeEach
    void veera_and_oskari_have_a_discussion() {
        process.clear();
        clock.set("2026-11-20T12:00");
        key = steps.open("2026-11-20", "2027-06-30", 23);
        steps.comes("2026-11-23T09:00");
        clock.set("2026-11-23T10:00");
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @AfterAll
    void every_flow_node_was_visited() {
        assertThat(process.unvisited("PtaGoal")).isEmpty();
    }

    @Test
    void is_reminded_of_in_its_own_rhythm_and_then_evaluated_by_both() {
        set(2, "TWICE_A_WEEK");
        mail.forget();
        steps.comes("2026-11-25T08:59");
        assertThat(mail.all()).isEmpty();
        for (String day : List.of("2026-11-25", "2026-11-28", "2026-12-02", "2026-12-05")) {
            mail.forget();
            steps.comes(day + "T09:00");
            assertThat(mail.recipients()).as(day).containsExactly("oskari");
        }
        mail.forget();
        steps.comes("2026-12-07T09:00");
        assertThat(steps.timers(REMINDER)).as("none after its end").isEmpty();
        assertThat(steps.asked(key, "EvaluateGoal")).containsExactly("oskari", "veera");
        assertThat(steps.show(key, "EvaluateGoal", "oskari"))
                .containsEntry("goal", "Herään kello seitsemän.")
                .containsEntry("time", "23.11.2026 – 7.12.2026");

        evaluate("oskari", "REACHED", null);
        assertThat(steps.asked(key, "EvaluateGoal")).containsExactly("veera");
        evaluate("veera", "PARTLY", "NO");
        assertThat(only().state()).isEqualTo(GoalState.EVALUATED);
        assertThat(only().evaluations().get(Party.CLIENT).result()).isEqualTo(GoalResult.REACHED);
        assertThat(texts.open(only().evaluations().get(Party.COACH).remark())).isEqualTo("Sana veera.");
        assertThat(process.path(key)).contains("EndEvent_GoalClosed");
    }

    @Test
    void takes_one_to_four_weeks() {
        steps.hold(key, "oskari", "veera");
        for (int weeks : List.of(0, 5, -1)) {
            assertThatThrownBy(() -> steps.submit(key, "SetGoal", "veera", goal(weeks, "WEEKLY", "NO")))
                    .isInstanceOfSatisfying(SubmissionRejected.class, rejected ->
                            assertThat(rejected.errors()).containsOnlyKeys("weeks"));
        }
        assertThatThrownBy(() -> new GoalTerms(5, RemindEvery.NEVER, false))
                .isInstanceOf(IllegalArgumentException.class);
        steps.submit(key, "SetGoal", "veera", goal(4, "WEEKLY", "NO"));
        assertThat(only().endsOn()).isEqualTo("2026-12-21");
    }

    @Test
    void sends_one_reminder_after_an_outage_and_none_after_its_end() {
        set(4, "TWICE_A_WEEK");
        mail.forget();
        steps.comes("2026-12-16T13:00");
        assertThat(mail.recipients()).as("six were missed").containsExactly("oskari");
        mail.forget();
        steps.comes("2027-01-04T13:00");
        assertThat(mail.all())
                .extracting(MailProbe.Sighting::subject)
                .as("what is new in 2027")
                .noneMatch(subject -> subject.contains("Muistutus"));
        assertThat(steps.asked(key, "EvaluateGoal")).containsExactly("oskari", "veera");
    }

    @Test
    void is_quiet_when_nobody_wants_to_be_reminded() {
        set(3, "NEVER");
        mail.forget();
        steps.comes("2026-12-13T09:00");
        assertThat(mail.all()).isEmpty();
    }

    @Test
    void reminds_the_coach_too_if_wished_and_tells_a_bystander_nothing() {
        steps.hold(key, "oskari", "veera");
        Map<String, Object> goal = goal(1, "WEEKLY", "NO");
        goal.put("remindCoach", true);
        steps.setGoal(key, goal);
        mail.forget();
        steps.comes("2026-11-27T09:00");
        assertThat(mail.recipients()).containsExactly("oskari", "veera");
        assertThat(mail.all())
                .allSatisfy(sent -> assertThat(sent.subject() + sent.plain() + sent.html() + sent.businessKey())
                .doesNotContainIgnoringCase("valmen", "pta-", "tavoit", "keskust", "oskari", "veera", "herä"));
    }

    @Test
    void keeps_nine_oclock_across_summer_time() {
        clock.set("2027-03-22T10:00");
        steps.comes("2027-03-23T09:00");
        set(2, "WEEKLY");
        assertThat(steps.timers(REMINDER))
                .containsExactly(Date.from(ZonedDateTime.of(2027, 3, 27, 9, 0, 0, 0, clock.getZone()).toInstant()));
        steps.comes("2027-03-27T09:00");
        assertThat(steps.timers(REMINDER))
                .containsExactly(Date.from(ZonedDateTime.of(2027, 4, 3, 9, 0, 0, 0, clock.getZone()).toInstant()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PARTLY", "NOT_YET"})
    void is_carried_on_for_as_long_again_as_the_client_wishes(String result) {
        set(2, "WEEKLY");
        steps.comes("2026-12-07T09:00");
        evaluate("veera", result, "NO");
        evaluate("oskari", result, "YES");
        assertThat(goals.ofCase(key))
                .extracting(GoalCard::state)
                .containsExactly(GoalState.EVALUATED, GoalState.RUNNING);
        GoalCard next = goals.ofCase(key).get(1);
        assertThat(next.continues()).isEqualTo(goals.ofCase(key).get(0).id());
        assertThat(next.endsOn()).isEqualTo("2026-12-21");
        assertThat(goals.words(next).goal()).isEqualTo("Herään kello seitsemän.");
        steps.comes("2026-12-21T09:00");
        assertThat(steps.asked(key, "EvaluateGoal")).containsExactly("oskari", "veera");
        evaluate("veera", "REACHED", null);
        evaluate("oskari", "PARTLY", "NO");
        assertThat(goals.ofCase(key)).extracting(GoalCard::state).containsOnly(GoalState.EVALUATED);
    }

    @Test
    void is_evaluated_beside_the_coach_by_a_client_without_a_computer() {
        set(1, "NEVER");
        steps.comes("2026-11-30T09:00");
        Map<String, Object> both = Map.of(
                "result", "REACHED", "comment", "Hyvä.", "clientResult", "PARTLY", "clientComment", "Melkein.");
        steps.submit(key, "EvaluateGoal", "veera", both);
        GoalEvaluation client = only().evaluations().get(Party.CLIENT);
        assertThat(client.isBeside()).isTrue();
        assertThat(only().evaluations().get(Party.COACH).isBeside()).isFalse();
        assertThat(texts.open(client.remark())).isEqualTo("Melkein.");
        assertThat(steps.asked(key, "EvaluateGoal")).isEmpty();
        assertThat(only().state()).isEqualTo(GoalState.EVALUATED);
    }

    @Test
    void is_not_evaluated_for_others_by_the_client() {
        set(1, "NEVER");
        steps.comes("2026-11-30T09:00");
        assertThatThrownBy(() -> steps.submit(key, "EvaluateGoal", "oskari", Map.of("result", "REACHED", "clientResult", "REACHED")))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class, rejected -> assertThat(rejected.errors()).containsOnlyKeys("clientResult"));
        evaluate("oskari", "REACHED", null);
        assertThatThrownBy(() -> steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "REACHED", "clientResult", "REACHED")))
                .as("the client has spoken").isInstanceOf(SubmissionRejected.class);
    }

    @Test
    void ends_unevaluated_after_reminders_that_went_to_those_who_had_not_answered() {
        set(1, "NEVER");
        steps.comes("2026-11-30T09:00");
        evaluate("veera", "NOT_YET", "YES");
        mail.forget();
        steps.comes("2026-12-03T09:00");
        assertThat(mail.recipients()).containsExactly("oskari");
        steps.comes("2026-12-21T23:59");
        assertThat(goals.ofCase(key))
                .extracting(GoalCard::state)
                .as("as the coach said")
                .containsExactly(GoalState.EVALUATED, GoalState.RUNNING);
        steps.comes("2026-12-28T09:00");
        steps.comes("2027-01-18T23:59");
        assertThat(goals.ofCase(key))
                .extracting(GoalCard::state)
                .containsExactly(GoalState.EVALUATED, GoalState.UNEVALUATED);
    }

    @Test
    void is_evaluated_at_once_when_the_coaching_ends_and_not_carried_on() {
        steps.comes("2027-06-23T09:00");
        set(4, "WEEKLY");
        steps.comes("2027-07-01T09:00");
        assertThat(steps.asked(key, "EvaluateGoal")).containsExactly("oskari", "veera");
        assertThat(steps.timers(REMINDER)).isEmpty();
        evaluate("oskari", "PARTLY", "YES");
        evaluate("veera", "PARTLY", "YES");
        assertThat(only().state()).isEqualTo(GoalState.EVALUATED);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("PtaGoal").count()).isZero();
    }

    @Test
    void takes_one_answer_of_each_even_when_both_answer_at_once() throws Exception {
        set(1, "NEVER");
        steps.comes("2026-11-30T09:00");
        List<Object> outcomes = AtOnce.run(
                () -> evaluate("oskari", "PARTLY", "YES"),
                () -> evaluate("veera", "PARTLY", "YES"));
        assertThat(outcomes).containsExactly("done", "done");
        assertThat(goals.ofCase(key))
                .extracting(GoalCard::state)
                .containsExactly(GoalState.EVALUATED, GoalState.RUNNING);
        assertThat(runtime.createProcessInstanceQuery().processDefinitionKey("PtaGoal").count()).isEqualTo(1);
    }

    private void set(int weeks, String remindEvery) {
        steps.setGoal(key, weeks, remindEvery);
    }

    private void evaluate(String person, String result, String carryOn) {
        Map<String, Object> values = new HashMap<>(Map.of("result", result, "comment", "Sana " + person + "."));
        if (carryOn != null) {
            values.put("carryOn", carryOn);
        }
        steps.submit(key, "EvaluateGoal", person, values);
    }

    private GoalCard only() {
        assertThat(goals.ofCase(key)).hasSize(1);
        return goals.ofCase(key).get(0);
    }
}
