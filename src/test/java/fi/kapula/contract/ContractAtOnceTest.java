package fi.kapula.contract;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.engine.SubmissionRejected;
import fi.kapula.testing.AtOnce;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.Supervisions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Parties who act at the same moment: nothing is lost, and a contract comes into force once. */
@KapulaTest
class ContractAtOnceTest {

    private static final List<String> PARTIES = List.of("topi", "juha", "kaisa");

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private ContractService service;

    @Autowired
    private Contracts contracts;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    private String key;

    @BeforeEach
    void a_contract_awaits_its_three_parties() {
        process.clear();
        key = supervisions.drafted();
        mail.forget();
    }

    @RepeatedTest(5)
    void all_accept_at_once_and_it_comes_into_force_once() throws Exception {
        List<Object> outcomes = AtOnce.run(shuffled(person -> () -> supervisions.accept(key, person)));
        assertThat(outcomes).containsOnly("done");
        assertThat(status()).extracting("state", "accepted").containsExactly(ContractState.IN_FORCE, 3L);
        assertThat(mail.recipients()).containsExactlyInAnyOrder("aino", "topi", "juha", "kaisa");
        assertThat(process.path(key)).containsOnlyOnce("EndEvent_ContractInForce");
    }

    /** Past the gate and its lock of the case: the rule holds by itself. */
    @RepeatedTest(5)
    void the_contract_itself_lets_one_at_a_time_answer() throws Exception {
        long id = status().contractId();
        List<Object> outcomes = AtOnce.run(
                shuffled(person -> () -> assertThat(service.acknowledge(id, 1, person, true, null)).isNotNull()));
        assertThat(outcomes).containsOnly("done");
        assertThat(status()).extracting("state", "accepted").containsExactly(ContractState.IN_FORCE, 3L);
        assertThat(contracts.versions(key).get(0).inForceAt()).isNotNull();
    }

    @RepeatedTest(3)
    void of_the_same_answer_twice_at_once_one_counts_and_the_other_is_told() throws Exception {
        String task = supervisions.task(key, "topi");
        List<Object> outcomes = AtOnce.run(List.of(
                () -> supervisions.submit(task, "topi", Map.of("accept", "YES")),
                () -> supervisions.submit(task, "topi", Map.of("accept", "NO", "comment", "Ei sittenkään."))));
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(SubmissionRejected.class::isInstance)
                .singleElement()
                .satisfies(rejected -> assertThat(((SubmissionRejected) rejected).status()).isEqualTo(409));
    }

    @RepeatedTest(3)
    void a_rejection_and_an_acceptance_at_once_leave_it_rejected() throws Exception {
        supervisions.accept(key, "kaisa");
        mail.forget();
        String juhas = supervisions.task(key, "juha");
        String topis = supervisions.task(key, "topi");
        List<Object> outcomes = AtOnce.run(List.of(
                () -> supervisions.submit(juhas, "juha", Map.of("accept", "NO", "comment", "Liian kallis.")),
                () -> supervisions.submit(topis, "topi", Map.of("accept", "YES"))));
        assertThat(outcomes.get(0)).isEqualTo("done");
        boolean acceptedFirst = "done".equals(outcomes.get(1));
        assertThat(acceptedFirst || outcomes.get(1) instanceof SubmissionRejected).isTrue();
        long accepted = acceptedFirst ? 2 : 1;
        assertThat(status()).extracting("state", "accepted").containsExactly(ContractState.REJECTED, accepted);
        assertThat(mail.recipients()).containsExactly("aino");
    }

    @RepeatedTest(3)
    void the_last_acceptance_and_a_new_draft_at_once_leave_the_new_version_waiting() throws Exception {
        supervisions.accept(key, "topi");
        supervisions.accept(key, "juha");
        String last = supervisions.task(key, "kaisa");
        supervisions.draftTask(key);
        List<Object> outcomes = AtOnce.run(List.of(
                () -> supervisions.draft(key, Map.of("goals", "Toinen tavoite.")),
                () -> supervisions.submit(last, "kaisa", Map.of("accept", "YES"))));
        assertThat(outcomes.get(0)).isEqualTo("done");
        assertThat(status()).extracting("version", "state", "accepted").containsExactly(2, ContractState.WAITING, 0L);
        assertThat(supervisions.asked(key)).containsExactlyInAnyOrderElementsOf(PARTIES);
        assertThat(supervisions.openRounds(key)).isEqualTo(1);
    }

    @Test
    void two_first_drafts_at_once_are_one_contract() throws Exception {
        String fresh = supervisions.begin();
        String task = supervisions.draftTask(fresh);
        List<Object> outcomes = AtOnce.run(List.of(
                () -> supervisions.submit(task, "aino", Supervisions.contract()),
                () -> supervisions.submit(task, "aino", Supervisions.contract())));
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(contracts.versions(fresh)).hasSize(1);
    }

    private interface Action {
        Runnable of(String person);
    }

    private static List<Runnable> shuffled(Action action) {
        List<String> order = new ArrayList<>(PARTIES);
        Collections.shuffle(order);
        return order.stream().map(action::of).toList();
    }

    private ContractStatus status() {
        return contracts.status(key).orElseThrow();
    }
}
