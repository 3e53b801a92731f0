package fi.kapula.pta;

import static fi.kapula.pta.CoachingSteps.goal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.engine.SubmissionRejected;
import fi.kapula.engine.TaskGate;
import fi.kapula.questionnaire.QuestionSet.Kind;
import fi.kapula.testing.AtOnce;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PtaDiscussionTest {

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
    private TaskGate gate;

    @Autowired
    private Coachings coachings;

    @Autowired
    private Discussions discussions;

    @Autowired
    private Goals goals;

    @Autowired
    private SealedTexts texts;

    private String key;
    private String scale;

    @BeforeEach
    void the_discussion_of_november_begins() {
        process.clear();
        clock.set("2026-11-20T12:00");
        key = steps.open("2026-11-20", "2027-06-30", 23);
        mail.forget();
        steps.comes("2026-11-23T09:00");
        scale = discussions.questionSet(card()).questions()
                .filter(question -> question.kind() == Kind.SCALE && question.freeText())
                .findFirst()
                .orElseThrow()
                .id();
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @AfterAll
    void every_flow_node_was_visited() {
        assertThat(process.unvisited("PtaDiscussion")).isEmpty();
        assertThat(process.unvisited("PtaAcknowledgement")).isEmpty();
    }

    @Test
    void goes_from_preparing_apart_to_the_acknowledged_record() {
        assertThat(mail.recipients()).containsExactlyInAnyOrder("oskari", "veera");
        prepare("oskari", Map.of("q_" + scale, "2", "t_" + scale, "Bussi on myöhässä."));
        assertThat(discussions.answers(card(), Respondent.CLIENT).fields()).as("not before both are ready").isEmpty();
        prepare("veera", Map.of("q_" + scale, "4"));

        Map<String, Object> shown = steps.show(key, "HoldDiscussion", "veera");
        assertThat((List<?>) shown.get("agenda")).hasSize(1);
        assertThat(shown).containsEntry("t_" + scale, "Bussi on myöhässä.").doesNotContainKey("q_" + scale);
        String form = gate.definition(cases.task(key, "HoldDiscussion").getId(), "veera");
        assertThat(form).contains("Valmentautuja: ", "Bussi on myöhässä.", "Valmentaja: ").doesNotContain("Viimeksi: ");
        steps.submit(key, "HoldDiscussion", "veera", Map.of("q_" + scale, "3", "heldOn", "2026-11-23"));
        steps.submit(key, "SetGoal", "veera", goal(2, "WEEKLY", "YES"));
        steps.submit(key, "SetGoal", "veera", goal(1, "NEVER", "NO"));
        assertThat(goals.ofCase(key)).hasSize(2);

        mail.forget();
        Map<String, Object> record = steps.show(key, "AcknowledgeDiscussion", "oskari");
        assertThat((List<?>) record.get("answers")).hasSize(1);
        assertThat((List<?>) record.get("goals")).hasSize(2);
        steps.submit(key, "AcknowledgeDiscussion", "oskari", Map.of("accept", "YES"));
        steps.submit(key, "AcknowledgeDiscussion", "veera", Map.of("accept", "YES"));
        assertThat(card().isAgreed()).isTrue();
        assertThat(process.path(key)).contains("EndEvent_DiscussionAcknowledged", "EndEvent_DiscussionHeld");
    }

    @Test
    void shows_what_was_said_last_time() {
        steps.hold(key, "oskari", "veera");
        steps.submit(key, "SetGoal", "veera", Map.of("back", true));
        steps.comes("2026-12-23T09:00");
        prepareBoth();
        assertThat(gate.definition(cases.task(key, "HoldDiscussion").getId(), "veera")).doesNotContain("Viimeksi: ");
        steps.submit(key, "HoldDiscussion", "veera", Map.of("q_" + scale, "5", "heldOn", "2026-12-23"));
        steps.submit(key, "SetGoal", "veera", Map.of("back", true));
        steps.comes("2027-01-25T09:00");
        prepareBoth();
        assertThat(gate.definition(cases.task(key, "HoldDiscussion").getId(), "veera")).contains("Viimeksi: ");
    }

    @Test
    void is_skipped_by_the_coach_with_a_reason() {
        rejects("veera", Map.of("decision", "SKIP"), "reason");
        mail.forget();
        steps.submit(key, "PrepareDiscussion", "veera", Map.of("decision", "SKIP", "reason", "Oskari on lomalla."));
        assertThat(card().state()).isEqualTo(DiscussionState.SKIPPED);
        assertThat(texts.open(card().reason())).isEqualTo("Oskari on lomalla.");
        assertThat(mail.recipients()).containsExactly("oskari");
        assertThat(cases.open(key)).isEmpty();
        assertThat(process.path(key)).contains("EndEvent_DiscussionSkipped");
    }

    @Test
    void is_held_also_when_the_client_comes_unprepared() {
        rejects("oskari", Map.of("decision", "SKIP"), "reason");
        rejects("oskari", Map.of("decision", "BEGIN"), "decision");
        steps.submit(key, "PrepareDiscussion", "oskari", Map.of("decision", "SKIP", "reason", "En jaksa lukea."));
        prepare("veera", Map.of("q_" + scale, "4"));
        assertThat(steps.show(key, "HoldDiscussion", "veera")).containsEntry("unprepared", "En jaksa lukea.");
    }

    @Test
    void begins_when_the_coach_begins_it() {
        steps.submit(key, "PrepareDiscussion", "veera", Map.of("decision", "BEGIN", "q_" + scale, "4"));
        assertThat(steps.asked(key, "PrepareDiscussion")).isEmpty();
        assertThat(card().state()).isEqualTo(DiscussionState.OPEN);
        assertThat(steps.asked(key, "HoldDiscussion")).containsExactly("veera");
    }

    @Test
    void reminds_and_then_begins_with_the_answers_there_are() {
        prepare("veera", Map.of("q_" + scale, "4"));
        mail.forget();
        steps.comes("2026-11-26T09:00");
        assertThat(mail.recipients()).containsExactly("oskari");
        steps.comes("2026-11-30T23:59");
        assertThat(card().state()).isEqualTo(DiscussionState.OPEN);
        assertThat(steps.asked(key, "HoldDiscussion")).containsExactly("veera");
    }

    @Test
    void reminds_of_a_late_one_and_then_tells_the_team_lead() {
        prepareBoth();
        mail.forget();
        steps.comes("2026-12-01T09:00");
        assertThat(mail.recipients()).containsExactly("veera");
        steps.comes("2026-12-05T09:00");
        mail.forget();
        steps.comes("2026-12-07T09:00");
        assertThat(mail.recipients()).containsExactly("tiina");
        assertThat(mail.all()).allSatisfy(sent -> assertThat(sent.subject() + sent.plain() + sent.html())
                .doesNotContainIgnoringCase("valmen", "pta-", "tavoit", "keskust", "oskari", "veera", "hakala"));
        mail.forget();
        steps.comes("2026-12-20T09:00");
        assertThat(mail.all()).isEmpty();
    }

    @Test
    void reminds_and_tells_sooner_where_the_next_one_is_two_weeks_away() {
        process.clear();
        clock.set("2026-11-20T12:00");
        key = steps.openEveryTwoWeeks("2026-11-20", "2027-06-30", "2026-11-23");
        steps.comes("2026-11-23T09:00");
        assertThat(steps.show(key, "PrepareDiscussion", "veera").get("decisions").toString())
                .contains("enintään 4 päivää", "Tämä keskustelu jää väliin");
        mail.forget();
        steps.comes("2026-11-25T09:00");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("oskari", "veera");
        steps.comes("2026-11-27T23:59");
        assertThat(card().state()).isEqualTo(DiscussionState.OPEN);
        for (String day : List.of("2026-12-01", "2026-12-04")) {
            mail.forget();
            steps.comes(day + "T09:00");
            assertThat(mail.recipients()).as(day).containsExactly("veera");
        }
        mail.forget();
        steps.comes("2026-12-05T09:00");
        assertThat(mail.recipients()).containsExactly("tiina");
        mail.forget();
        steps.comes("2026-12-07T09:00");
        assertThat(steps.asked(key, "PrepareDiscussion")).containsExactly("oskari", "veera");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("oskari", "veera");
    }

    @Test
    void collapses_overdue_reminders_into_one_after_forty_days() {
        prepareBoth();
        mail.forget();
        steps.comes("2026-12-22T13:00");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("veera", "tiina");
    }

    @Test
    void is_missed_when_the_next_one_begins() {
        prepareBoth();
        steps.comes("2026-12-23T09:00");
        assertThat(steps.asked(key, "HoldDiscussion")).isEmpty();
        assertThat(steps.asked(key, "PrepareDiscussion")).containsExactly("oskari", "veera");
        assertThat(discussions.ofCoaching(card().coaching())).extracting(DiscussionCard::state)
                .containsExactly(DiscussionState.MISSED, DiscussionState.PREPARING);
        assertThat(process.path(key)).contains("EndEvent_DiscussionMissed");
    }

    @Test
    void is_not_held_in_the_future_nor_before_the_coaching() {
        prepareBoth();
        for (String day : List.of("2026-11-24", "2026-11-19")) {
            assertThatThrownBy(() -> steps.submit(key, "HoldDiscussion", "veera", Map.of("heldOn", day)))
                    .isInstanceOfSatisfying(
                            SubmissionRejected.class, rejected -> assertThat(rejected.errors()).containsOnlyKeys("heldOn"));
        }
    }

    @Test
    void keeps_an_objection_in_the_record_and_tells_both() {
        held();
        mail.forget();
        steps.submit(key, "AcknowledgeDiscussion", "veera", Map.of("accept", "YES"));
        steps.submit(key, "AcknowledgeDiscussion", "oskari", Map.of("accept", "NO", "comment", "En sanonut niin."));
        assertThat(card().isAgreed()).isFalse();
        assertThat(texts.open(card().acknowledgements().get(Party.CLIENT).remark())).isEqualTo("En sanonut niin.");
        assertThat(mail.recipients()).containsExactly("oskari", "veera");
        assertThat(process.path(key)).contains("EndEvent_DiscussionObjected");
    }

    @Test
    void is_acknowledged_beside_the_coach_by_a_client_without_a_computer() {
        held();
        assertThatThrownBy(() -> steps.submit(key, "AcknowledgeDiscussion", "oskari", Map.of("accept", "YES", "clientAccept", "YES")))
                .isInstanceOf(SubmissionRejected.class);
        steps.submit(key, "AcknowledgeDiscussion", "veera", Map.of("accept", "YES", "clientAccept", "YES"));
        assertThat(card().acknowledgements().get(Party.CLIENT).isBeside()).isTrue();
        assertThat(card().acknowledgements().get(Party.COACH).isBeside()).isFalse();
        assertThat(cases.open(key)).isEmpty();
    }

    @Test
    void stays_unacknowledged_when_nobody_answers() {
        held();
        mail.forget();
        steps.comes("2026-11-27T09:00");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("oskari", "veera");
        process.fireTimer("BoundaryEvent_AcknowledgementLapses");
        assertThat(steps.asked(key, "AcknowledgeDiscussion")).isEmpty();
        assertThat(card().state()).isEqualTo(DiscussionState.HELD);
        assertThat(process.path(key)).contains("EndEvent_DiscussionUnacknowledged");
    }

    @Test
    void takes_both_when_they_get_ready_at_the_same_moment() throws Exception {
        assertThat(AtOnce.run(() -> prepare("oskari", Map.of("q_" + scale, "1")), () -> prepare("veera", Map.of("q_" + scale, "5"))))
                .containsExactly("done", "done");
        assertThat((List<?>) steps.show(key, "HoldDiscussion", "veera").get("agenda")).hasSize(1);
        assertThat(discussions.answers(card(), Respondent.CLIENT).choice(scale)).hasValue(1);
    }

    private void held() {
        steps.hold(key, "oskari", "veera");
        steps.submit(key, "SetGoal", "veera", Map.of("back", true));
    }

    private void prepareBoth() {
        prepare("oskari", Map.of());
        prepare("veera", Map.of());
    }

    private void prepare(String person, Map<String, Object> answers) {
        Map<String, Object> values = new HashMap<>(answers);
        values.put("decision", "READY");
        steps.submit(key, "PrepareDiscussion", person, values);
    }

    private void rejects(String person, Map<String, Object> values, String field) {
        assertThatThrownBy(() -> steps.submit(key, "PrepareDiscussion", person, values))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class, rejected -> assertThat(rejected.errors()).containsOnlyKeys(field));
    }

    /** The newest. */
    private DiscussionCard card() {
        List<DiscussionCard> all = discussions.ofCoaching(coachings.find(key).orElseThrow().id());
        return all.get(all.size() - 1);
    }
}
