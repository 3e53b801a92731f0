package fi.kapula.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.contract.ContractState;
import fi.kapula.contract.Contracts;
import fi.kapula.engine.SubmissionRejected;
import fi.kapula.engine.TaskGate;
import fi.kapula.testing.AtOnce;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people, or two windows, act on one supervision in the same moment. */
@KapulaTest
class TwoAtOnceTest {

    private static final Map<String, Object> CLOSING = Map.of("finalEvaluationDone", true);

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private TaskGate gate;

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private Contracts contracts;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
        mail.forget();
    }

    @RepeatedTest(3)
    void a_double_click_takes_one_step() throws Exception {
        String key = cases.accepted();
        String task = cases.task(key, "PlanNextStep").getId();
        List<String> outcomes = AtOnce.call(
                () -> submit(task, "saara", Map.of("step", "MEETING")),
                () -> submit(task, "saara", Map.of("step", "MEETING")));
        assertThat(outcomes).containsExactlyInAnyOrder("taken", "conflict");
        assertThat(cases.open(key)).containsExactly("ScheduleMeeting");
    }

    @RepeatedTest(3)
    void two_windows_close_once_and_tell_once() throws Exception {
        String key = cases.accepted();
        cases.step(key, "saara", "CLOSE");
        String task = cases.task(key, "CloseSupervision").getId();
        mail.forget();
        List<String> outcomes = AtOnce.call(() -> submit(task, "saara", CLOSING), () -> submit(task, "saara", CLOSING));
        assertThat(outcomes).containsExactlyInAnyOrder("taken", "conflict");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("topi", "juha", "kaisa");
    }

    @RepeatedTest(3)
    void closes_while_a_party_acknowledges() throws Exception {
        String key = cases.accepted();
        cases.draftContract(key, "saara", Map.of());
        cases.step(key, "saara", "CLOSE");
        String closing = cases.task(key, "CloseSupervision").getId();
        String acknowledging = cases.task(key, "AcknowledgeContract", "topi").getId();
        List<String> outcomes = AtOnce.call(
                () -> submit(closing, "saara", CLOSING), () -> submit(acknowledging, "topi", Map.of("accept", "YES")));
        assertThat(outcomes.get(0)).isEqualTo("taken");
        assertThat(outcomes.get(1)).isIn("taken", "conflict");
        assertThat(contracts.status(key).orElseThrow().state()).isEqualTo(ContractState.ENDED);
        isOver(key);
    }

    @RepeatedTest(3)
    void closes_while_a_supervisee_answers_a_meeting() throws Exception {
        String key = cases.accepted();
        cases.schedule(key, "saara", LocalDate.now().plusDays(9) + "T10:00:00+02:00");
        cases.step(key, "saara", "CLOSE");
        String closing = cases.task(key, "CloseSupervision").getId();
        String answering = cases.task(key, "AnswerMeeting", "topi").getId();
        List<String> outcomes = AtOnce.call(
                () -> submit(closing, "saara", CLOSING), () -> submit(answering, "topi", Map.of("suits", "YES")));
        assertThat(outcomes.get(0)).isEqualTo("taken");
        assertThat(outcomes.get(1)).isIn("taken", "conflict");
        isOver(key);
    }

    private void isOver(String key) {
        assertThat(supervisions.latest(key).orElseThrow().state()).isEqualTo(SupervisionState.CLOSED);
        assertThat(cases.open(key)).isEmpty();
        assertThat(process.isRunning(key)).isFalse();
    }

    private String submit(String task, String person, Map<String, Object> values) {
        try {
            gate.submit(task, person, values);
            return "taken";
        } catch (SubmissionRejected rejection) {
            return rejection.status() == 409 ? "conflict" : rejection.toString();
        }
    }
}
