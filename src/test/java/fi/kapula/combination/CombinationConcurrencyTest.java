package fi.kapula.combination;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.application.ApplicationService;
import fi.kapula.application.ApplicationState;
import fi.kapula.application.Applications;
import fi.kapula.engine.SubmissionRejected;
import fi.kapula.shared.DomainException;
import fi.kapula.testing.AtOnce;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two act at once on the same applications: exactly one of them gets their way, whoever is first. */
@KapulaTest
class CombinationConcurrencyTest {

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationService steps;

    @Autowired
    private CombinationService combinations;

    private String topi;
    private String taina;
    private String liisa;

    @BeforeEach
    void three_applications_wait() {
        process.clear();
        topi = cases.waiting("topi", "juha");
        taina = cases.waiting("taina", "juha");
        liisa = cases.waiting("liisa", "lauri");
    }

    @Test
    void of_two_coordinators_one_after_the_other_the_first_wins() {
        String one = cases.beginCombination("kaisa");
        String other = cases.beginCombination("kimmo");
        assertThat(AtOnce.outcome(() -> choose(one, "kaisa", topi, taina))).isEqualTo("done");
        assertThat(AtOnce.outcome(() -> choose(other, "kimmo", taina, liisa))).satisfies(this::isRefusedAtApplications);
        assertThat(state(liisa)).isEqualTo(ApplicationState.MATCHING);
        assertThat(cases.open(other)).containsExactly("ChooseApplications");
        assertThat(cases.open(liisa)).containsExactly("HandleApplication");
    }

    @RepeatedTest(4)
    void of_two_coordinators_at_once_exactly_one_wins() throws Exception {
        String one = cases.beginCombination("kaisa");
        String other = cases.beginCombination("kimmo");
        // In opposite orders, so that each could wait for the other.
        List<Object> outcomes =
                AtOnce.run(() -> choose(one, "kaisa", topi, taina, liisa), () -> choose(other, "kimmo", liisa, taina));
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(SubmissionRejected.class::isInstance)
                .singleElement()
                .satisfies(this::isRefusedAtApplications);
        boolean kaisaFirst = outcomes.get(0).equals("done");
        assertThat(state(topi)).isEqualTo(kaisaFirst ? ApplicationState.COMBINING : ApplicationState.MATCHING);
        assertThat(cases.open(topi)).hasSize(kaisaFirst ? 0 : 1);
        assertThat(cases.open(kaisaFirst ? other : one)).containsExactly("ChooseApplications");
        assertThat(applications.find(taina).orElseThrow().combinedInto()).isEqualTo(kaisaFirst ? one : other);
    }

    @RepeatedTest(4)
    void a_proposal_and_a_combination_at_once_do_not_both_get_the_application() throws Exception {
        String combined = cases.beginCombination("kaisa");
        cases.claim(topi, "HandleApplication", "kaisa");
        String task = cases.task(topi, "HandleApplication").getId();
        List<Object> outcomes = AtOnce.run(
                () -> choose(combined, "kaisa", topi, taina),
                () -> cases.submitTask(task, "kaisa", Map.of("decision", "PROPOSE", "supervisor", "saara")));
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(SubmissionRejected.class::isInstance).hasSize(1);
        boolean combining = outcomes.get(0).equals("done");
        assertThat(cases.open(topi)).isEqualTo(combining ? List.of() : List.of("AnswerProposal"));
        assertThat(state(topi)).isEqualTo(combining ? ApplicationState.COMBINING : ApplicationState.MATCHING);
    }

    @RepeatedTest(4)
    void the_last_two_answers_at_once_make_one_combined_case() throws Exception {
        String combined = cases.combining("kaisa", topi, taina);
        List<Object> outcomes =
                AtOnce.run(() -> cases.consent(combined, "topi", true), () -> cases.consent(combined, "taina", true));
        assertThat(outcomes).containsOnly("done");
        assertThat(cases.open(combined)).containsExactly("HandleApplication");
    }

    @RepeatedTest(4)
    void a_supervisor_accepts_while_a_coordinator_takes_it_apart() throws Exception {
        String combined = combined();
        String task = cases.taskOf(combined, "saara");
        List<Object> outcomes = AtOnce.run(
                () -> cases.submitTask(task, "saara", Map.of("decision", "ACCEPT")),
                () -> combinations.requestTakingApart(combined, "kaisa"));
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        boolean accepted = outcomes.get(0).equals("done");
        assertThat(state(combined)).isEqualTo(accepted ? ApplicationState.ACCEPTED : ApplicationState.TAKEN_APART);
        assertThat(List.of(state(topi), state(taina), state(liisa)))
                .containsOnly(accepted ? ApplicationState.ACCEPTED : ApplicationState.MATCHING);
    }

    @RepeatedTest(4)
    void a_supervisor_accepts_while_an_applicant_withdraws() throws Exception {
        String combined = combined();
        String task = cases.taskOf(combined, "saara");
        List<Object> outcomes = AtOnce.run(
                () -> cases.submitTask(task, "saara", Map.of("decision", "ACCEPT")),
                () -> steps.requestWithdrawal(liisa, "liisa"));
        assertThat(outcomes.get(0)).isEqualTo("done");
        boolean withdrawn = outcomes.get(1).equals("done");
        assertThat(state(combined)).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(state(liisa)).isEqualTo(withdrawn ? ApplicationState.WITHDRAWN : ApplicationState.ACCEPTED);
        if (!withdrawn) {
            assertThat(outcomes.get(1)).isInstanceOf(DomainException.class);
        }
        assertThat(applications.find(combined).orElseThrow().supervisees()).hasSize(withdrawn ? 2 : 3);
    }

    @RepeatedTest(4)
    void two_applicants_withdraw_at_once() throws Exception {
        String combined = combined();
        List<Object> outcomes = AtOnce.run(
                () -> steps.requestWithdrawal(topi, "topi"), () -> steps.requestWithdrawal(liisa, "liisa"));
        assertThat(outcomes).containsOnly("done");
        assertThat(state(combined)).isEqualTo(ApplicationState.TAKEN_APART);
        assertThat(cases.open(taina)).containsExactly("HandleApplication");
    }

    /** A combined case of all three, proposed to saara. */
    private String combined() {
        String combined = cases.combining("kaisa", topi, taina, liisa);
        Set.of("topi", "taina", "liisa").forEach(applicant -> cases.consent(combined, applicant, true));
        cases.propose(combined, "saara");
        return combined;
    }

    private void choose(String combined, String coordinator, String... keys) {
        cases.submit(
                combined, "ChooseApplications", coordinator, Map.of("decision", "COMBINE", "applications", List.of(keys)));
    }

    private void isRefusedAtApplications(Object outcome) {
        assertThat(outcome).isInstanceOf(SubmissionRejected.class);
        SubmissionRejected rejected = (SubmissionRejected) outcome;
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.errors()).containsOnlyKeys("applications");
        assertThat(rejected.errors().get("applications")).contains("Mitään ei varattu");
    }

    private ApplicationState state(String key) {
        return applications.find(key).orElseThrow().state();
    }
}
