package fi.kapula.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.Applications;
import fi.kapula.engine.SubmissionRejected;
import fi.kapula.testing.AtOnce;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisorProposalTest {

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private Applications applications;

    @Autowired
    private ProposalService proposals;

    @Autowired
    private Candidates candidates;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
        mail.forget();
    }

    @AfterAll
    void every_flow_node_was_visited() {
        assertThat(process.unvisited("SupervisorProposal")).isEmpty();
    }

    @Test
    void comes_back_for_the_next_choice_when_the_supervisor_declines() {
        String key = cases.proposedTo("aino");
        mail.forget();
        cases.submit(key, "AnswerProposal", "aino", Map.of("decision", "DECLINE", "reason", "Liian monta prosessia."));
        assertThat(mail.recipients()).containsExactlyInAnyOrder("kaisa", "kimmo");
        assertThat(mail.last("kaisa").plain()).contains("Liian monta prosessia.");

        cases.propose(key, "saara");
        cases.submit(key, "AnswerProposal", "saara", Map.of("decision", "ACCEPT"));
        assertThat(states(key)).containsExactly(ProposalState.DECLINED, ProposalState.ACCEPTED);
        assertThat(mail.to("topi")).noneMatch(sighting -> sighting.plain().contains("Liian monta"));
        assertThat(process.path(key)).contains("EndEvent_ProposalAccepted");
    }

    @Test
    void reminds_the_supervisor_and_lapses_without_an_answer() {
        String key = cases.proposedTo("aino");
        mail.forget();
        process.fireTimer("BoundaryEvent_SupervisorReminderDue");
        assertThat(mail.recipients()).containsExactly("aino");
        process.fireTimer("BoundaryEvent_ProposalLapsed");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("aino", "aino", "kaisa", "kimmo");
        assertThat(cases.open(key)).containsExactly("HandleApplication");
        assertThat(states(key)).containsExactly(ProposalState.LAPSED);
        assertThat(candidates.loads().get("aino").freePlaces()).isEqualTo(2);
    }

    @Test
    void reminds_the_coordinators_of_a_waiting_case() {
        cases.presented();
        mail.forget();
        process.fireTimer("BoundaryEvent_CoordinatorReminderDue");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("kaisa", "kimmo");
    }

    @Test
    void ends_towards_the_applicant_when_the_coordinator_returns_or_rejects() {
        String key = cases.presented();
        cases.claim(key, "HandleApplication", "kaisa");
        cases.submit(key, "HandleApplication", "kaisa", Map.of("decision", "RETURN", "reason", "Täsmennä."));
        assertThat(process.path(key)).contains("EndEvent_ApplicationReturned");

        String other = cases.presented();
        cases.claim(other, "HandleApplication", "kaisa");
        cases.submit(other, "HandleApplication", "kaisa", Map.of("decision", "REJECT", "reason", "Ei nyt."));
        assertThat(process.path(other)).contains("EndEvent_ApplicationRejected");
    }

    @Test
    void waits_while_it_is_being_combined_and_comes_back_to_its_place() {
        String topi = cases.waiting("topi", "juha");
        String liisa = cases.waiting("liisa", "lauri");
        cases.claim(topi, "HandleApplication", "kaisa");
        var due = cases.task(topi, "HandleApplication").getDueDate();
        String combined = cases.combining("kaisa", topi, liisa);
        assertThat(cases.open(topi)).isEmpty();
        mail.forget();
        cases.consent(combined, "liisa", false);
        assertThat(cases.task(topi, "HandleApplication").getAssignee()).isEqualTo("kaisa");
        assertThat(cases.task(topi, "HandleApplication").getDueDate()).isEqualTo(due);
        assertThat(mail.recipients()).doesNotContain("kimmo");
        cases.propose(topi, "saara");
        cases.decline(topi, "saara", "En ehdi.");
        assertThat(cases.task(topi, "HandleApplication").getAssignee()).isNull();
    }

    @Test
    void ends_with_the_supervision_that_it_shared() {
        String topi = cases.waiting("topi", "juha");
        cases.supervisedTogether(topi, cases.waiting("liisa", "lauri"));
        assertThat(process.path(topi)).contains("EndEvent_SupervisedTogether");
        assertThat(process.isRunning(topi)).isFalse();
    }

    @Test
    void an_open_proposal_reserves_a_place_and_nobody_goes_over_the_maximum() {
        cases.proposedTo("aino");
        String second = cases.proposedTo("aino");
        assertThat(candidates.loads().get("aino")).hasToString("0 / 2 – 2");
        assertThatThrownBy(() -> cases.proposedTo("aino"))
                .isInstanceOfSatisfying(SubmissionRejected.class, rejected -> assertThat(rejected.errors())
                        .containsEntry("supervisor", "Tätä ohjaajaa ei voi valita: Ei vapaita paikkoja."));
        cases.submit(second, "AnswerProposal", "aino", Map.of("decision", "ACCEPT"));
        assertThat(candidates.loads().get("aino")).hasToString("1 / 2 – 1");
        assertThatThrownBy(() -> cases.proposedTo("aino")).isInstanceOf(SubmissionRejected.class);
    }

    @Test
    void of_two_coordinators_at_once_one_gets_the_last_place() throws Exception {
        cases.proposedTo("aino");
        String one = cases.presented();
        String other = cases.presented();
        cases.claim(one, "HandleApplication", "kaisa");
        cases.claim(other, "HandleApplication", "kimmo");
        Map<String, Object> aino = Map.of("decision", "PROPOSE", "supervisor", "aino");
        List<Object> outcomes = AtOnce.run(
                () -> cases.submit(one, "HandleApplication", "kaisa", aino),
                () -> cases.submit(other, "HandleApplication", "kimmo", aino));
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes).filteredOn(SubmissionRejected.class::isInstance).hasSize(1);
        assertThat(candidates.loads().get("aino")).hasToString("0 / 2 – 2");
    }

    @Test
    void of_two_submissions_at_once_the_second_changes_nothing_and_says_so() throws Exception {
        String key = cases.proposedTo("saara");
        String task = cases.task(key, "AnswerProposal").getId();
        Map<String, Object> accepted = Map.of("decision", "ACCEPT");
        Map<String, Object> declined = Map.of("decision", "DECLINE", "reason", "En ehdi.");
        List<Object> outcomes = AtOnce.run(
                () -> cases.submitTask(task, "saara", accepted), () -> cases.submitTask(task, "saara", declined));
        assertThat(outcomes).filteredOn("done"::equals).hasSize(1);
        assertThat(outcomes)
                .filteredOn(SubmissionRejected.class::isInstance)
                .singleElement()
                .satisfies(rejected -> {
                    assertThat(((SubmissionRejected) rejected).status()).isEqualTo(409);
                    assertThat((SubmissionRejected) rejected).hasMessageContaining("jo hoidettu");
                });
        assertThat(states(key)).hasSize(1);
    }

    @Test
    void refuses_a_supervisor_of_the_same_unit_or_in_line() {
        String key = cases.presented();
        cases.claim(key, "HandleApplication", "kaisa");
        assertThatThrownBy(() -> cases.submit(
                        key, "HandleApplication", "kaisa", Map.of("decision", "PROPOSE", "supervisor", "simo")))
                .isInstanceOfSatisfying(SubmissionRejected.class, rejected -> assertThat(rejected.errors())
                        .containsOnlyKeys("supervisor"));
        assertThat(states(key)).isEmpty();
    }

    @Test
    void lets_the_coordinator_choose_against_the_ranking() {
        String key = cases.presented();
        Candidate bo = candidate(key, "bo");
        assertThat(bo.limits()).extracting(Candidate.Limit::code).contains("TOO_LONG");
        assertThat(bo.mayBeChosen()).isTrue();
        cases.propose(key, "bo");
        assertThat(cases.open(key)).containsExactly("AnswerProposal");
    }

    @Test
    void puts_those_who_fit_first_and_those_who_cannot_be_chosen_last() {
        ApplicationCard application = applications.find(cases.presented()).orElseThrow();
        List<Candidate> order = candidates.of(application);
        assertThat(order.get(0).limits()).isEmpty();
        assertThat(order.get(order.size() - 1).mayBeChosen()).isFalse();
        assertThat(order).extracting(Candidate::mayBeChosen).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
    }

    private Candidate candidate(String key, String supervisor) {
        return candidates.of(applications.find(key).orElseThrow()).stream()
                .filter(candidate -> candidate.profile().personId().equals(supervisor))
                .findFirst()
                .orElseThrow();
    }

    private List<ProposalState> states(String key) {
        return proposals.of(applications.find(key).orElseThrow().id()).stream()
                .map(ProposalCard::state)
                .toList();
    }
}
