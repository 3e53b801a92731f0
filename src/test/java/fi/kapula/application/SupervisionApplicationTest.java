package fi.kapula.application;

import static fi.kapula.testing.Cases.forwarded;
import static fi.kapula.testing.Cases.group;
import static fi.kapula.testing.Cases.individual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.shared.DomainException;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionApplicationTest {

    private static final Map<String, Object> RETURNED = Map.of("decision", "RETURN", "reason", "Tarkenna tavoitteita.");
    private static final Map<String, Object> REJECTED = Map.of("decision", "REJECT", "reason", "Ei tänä vuonna.");

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationService service;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
        mail.forget();
    }

    @AfterAll
    void every_flow_node_was_visited() {
        assertThat(process.unvisited("SupervisionApplication")).isEmpty();
    }

    @Test
    void goes_from_applicant_to_presenter_to_coordinator_to_supervisor() {
        String key = cases.begin("topi");
        assertThat(key).matches("TNO-\\d{4}-0001");
        assertThat(mail.all()).isEmpty();

        cases.submit(key, "CompleteApplication", "topi", individual());
        assertThat(mail.recipients()).containsExactly("juha");
        assertThat(mail.last("juha").path()).isEqualTo("/tasks/" + cases.task(key, "PresentApplication").getId());

        mail.forget();
        cases.submit(key, "PresentApplication", "juha", forwarded());
        assertThat(mail.recipients()).containsExactlyInAnyOrder("kaisa", "kimmo", "topi");

        mail.forget();
        cases.propose(key, "saara");
        assertThat(mail.recipients()).containsExactly("saara");

        mail.forget();
        cases.submit(key, "AnswerProposal", "saara", Map.of("decision", "ACCEPT", "message", "Soita minulle."));
        assertThat(mail.recipients()).containsExactlyInAnyOrder("topi", "juha", "kaisa", "kimmo", "saara");
        assertThat(mail.last("topi").plain()).contains("Soita minulle.");
        assertThat(mail.last("juha").plain()).doesNotContain("Soita minulle.");
        assertThat(state(key)).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(process.path(key)).contains("EndEvent_ProposalAccepted", "CallActivity_Supervision");
        assertThat(cases.open(key)).containsExactly("PlanNextStep");
    }

    @Test
    void takes_the_units_manager_and_the_applicants_name_by_default() {
        String key = cases.begin("topi");
        Map<String, Object> values = individual();
        values.remove("presenter");
        values.remove("name");
        cases.submit(key, "CompleteApplication", "topi", values);
        assertThat(cases.task(key, "PresentApplication").getAssignee()).isEqualTo("juha");
        assertThat(card(key).name()).isEqualTo("Topi Pesonen");
    }

    @Test
    void goes_straight_to_the_coordinator_for_a_group() {
        String key = cases.begin("juha");
        cases.submit(key, "CompleteApplication", "juha", group("topi", "taina", "teemu"));
        assertThat(cases.open(key)).containsExactly("HandleApplication");
        assertThat(process.path(key)).doesNotContain("UserTask_PresentApplication");
        assertThat(card(key).supervisees()).containsExactlyInAnyOrder("topi", "taina", "teemu");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("kaisa", "kimmo", "topi", "taina", "teemu");
    }

    @Test
    void ends_when_its_supervision_is_closed() {
        String key = cases.accepted();
        cases.submit(key, "PlanNextStep", "saara", Map.of("step", "CLOSE"));
        cases.submit(key, "CloseSupervision", "saara", Map.of("evaluationSummaryDone", true));
        assertThat(process.path(key)).contains("EndEvent_SupervisionClosed");
        assertThat(process.isRunning(key)).isFalse();
    }

    @Test
    void ends_with_the_supervision_that_it_shared_with_others() {
        String key = cases.waiting("topi", "juha");
        cases.supervisedTogether(key, cases.waiting("liisa", "lauri"));
        assertThat(process.path(key)).contains("EndEvent_SupervisedTogether");
        assertThat(applications.find(key).orElseThrow().state()).isEqualTo(ApplicationState.CLOSED);
    }

    @Test
    void can_be_corrected_and_sent_again_after_the_presenter_returned_it() {
        String key = cases.sent("topi");
        mail.forget();
        cases.submit(key, "PresentApplication", "juha", RETURNED);
        assertThat(mail.recipients()).containsExactly("topi");
        assertThat(mail.last("topi").plain()).contains("Tarkenna tavoitteita.");
        assertThat(state(key)).isEqualTo(ApplicationState.RETURNED);

        cases.submit(key, "CompleteApplication", "topi", individual());
        assertThat(cases.open(key)).containsExactly("PresentApplication");
        assertThat(applications.history(card(key).id())).extracting(Happening::kind, Happening::round).containsExactly(
                tuple(ApplicationEventKind.BEGUN, 0),
                tuple(ApplicationEventKind.SENT, 1),
                tuple(ApplicationEventKind.RETURNED, 1),
                tuple(ApplicationEventKind.SENT, 2));
    }

    @Test
    void can_be_corrected_and_sent_again_after_the_presenter_rejected_it() {
        String key = cases.sent("topi");
        cases.submit(key, "PresentApplication", "juha", REJECTED);
        assertThat(state(key)).isEqualTo(ApplicationState.REJECTED);
        cases.submit(key, "CompleteApplication", "topi", individual());
        assertThat(state(key)).isEqualTo(ApplicationState.PRESENTING);
    }

    @Test
    void comes_back_to_the_applicant_when_the_coordinator_returns_or_rejects_it() {
        String key = cases.presented();
        cases.claim(key, "HandleApplication", "kaisa");
        mail.forget();
        cases.submit(key, "HandleApplication", "kaisa", RETURNED);
        assertThat(cases.open(key)).containsExactly("CompleteApplication");
        assertThat(mail.recipients()).containsExactly("topi");
        cases.submit(key, "CompleteApplication", "topi", individual());
        cases.submit(key, "PresentApplication", "juha", forwarded());
        cases.claim(key, "HandleApplication", "kimmo");
        cases.submit(key, "HandleApplication", "kimmo", REJECTED);
        assertThat(state(key)).isEqualTo(ApplicationState.REJECTED);
    }

    @Test
    void ends_when_the_applicant_withdraws_the_draft() {
        String key = cases.begin("topi");
        cases.submit(key, "CompleteApplication", "topi", Map.of("decision", "WITHDRAW"));
        assertThat(state(key)).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(process.path(key)).contains("EndEvent_ApplicationCancelled");
    }

    @Test
    void tells_the_presenter_when_the_applicant_withdraws_from_them() {
        String key = cases.sent("topi");
        mail.forget();
        service.requestWithdrawal(key, "topi");
        assertThat(mail.recipients()).containsExactly("juha");
        assertThat(process.isRunning(key)).isFalse();
        assertThat(state(key)).isEqualTo(ApplicationState.WITHDRAWN);
    }

    @Test
    void tells_the_supervisor_and_the_coordinators_when_the_applicant_withdraws_while_proposed() {
        String key = cases.proposedTo("aino");
        mail.forget();
        service.requestWithdrawal(key, "topi");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("aino", "kaisa", "kimmo");
        assertThat(process.path(key)).contains("EndEvent_ApplicationWithdrawn");
        assertThat(process.isRunning(key)).isFalse();
    }

    @Test
    void cannot_be_withdrawn_by_others_or_after_acceptance() {
        String key = cases.proposedTo("aino");
        assertThatThrownBy(() -> service.requestWithdrawal(key, "juha")).isInstanceOf(DomainException.class);
        cases.submit(key, "AnswerProposal", "aino", Map.of("decision", "ACCEPT"));
        assertThatThrownBy(() -> service.requestWithdrawal(key, "topi")).isInstanceOf(DomainException.class);
        assertThat(state(key)).isEqualTo(ApplicationState.ACCEPTED);
    }

    @Test
    void reminds_the_applicant_of_a_draft() {
        String key = cases.begin("topi");
        process.fireTimer("BoundaryEvent_ApplicantReminderDue");
        assertThat(mail.recipients()).containsExactly("topi");
        assertThat(cases.open(key)).containsExactly("CompleteApplication");
    }

    @Test
    void ends_when_nobody_continues_a_draft() {
        String key = cases.begin("topi");
        process.fireTimer("BoundaryEvent_ApplicationLapsed");
        assertThat(state(key)).isEqualTo(ApplicationState.LAPSED);
        assertThat(mail.recipients()).containsExactly("topi");
        assertThat(process.isRunning(key)).isFalse();
    }

    @Test
    void reminds_the_presenter_again_and_again_and_then_tells_the_coordinators() {
        String key = cases.sent("topi");
        mail.forget();
        process.fireTimer("BoundaryEvent_PresenterReminderDue");
        process.fireTimer("BoundaryEvent_PresenterReminderDue");
        assertThat(mail.recipients()).containsExactly("juha", "juha");
        mail.forget();
        process.fireTimer("BoundaryEvent_PresenterLate");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("kaisa", "kimmo");
        assertThat(cases.open(key)).containsExactly("PresentApplication");
    }

    private ApplicationState state(String key) {
        return card(key).state();
    }

    private ApplicationCard card(String key) {
        return applications.find(key).orElseThrow();
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }
}
