package fi.kapula.combination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationEventKind;
import fi.kapula.application.ApplicationService;
import fi.kapula.application.ApplicationState;
import fi.kapula.application.Applications;
import fi.kapula.application.Happening;
import fi.kapula.engine.SubmissionRejected;
import fi.kapula.matching.Candidates;
import fi.kapula.people.SupervisionForm;
import fi.kapula.shared.DomainException;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Three individual applications wait, topi's and taina's presented by juha, liisa's by lauri; kaisa combines them. */
@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplicationCombinationTest {

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationService steps;

    @Autowired
    private CombinationService combinations;

    @Autowired
    private Candidates candidates;

    private String topi;
    private String taina;
    private String liisa;

    @BeforeEach
    void three_applications_wait() {
        process.clear();
        topi = cases.waiting("topi", "juha");
        taina = cases.waiting("taina", "juha");
        liisa = cases.waiting("liisa", "lauri");
        mail.forget();
    }

    @AfterAll
    void every_flow_node_was_visited() {
        assertThat(process.unvisited("ApplicationCombination")).isEmpty();
        assertThat(process.unvisited("SupervisorProposal"))
                .doesNotContain(
                        "BoundaryEvent_ApplicationHeld",
                        "IntermediateCatchEvent_ApplicationReleased",
                        "IntermediateCatchEvent_CombinedSupervisionEnded",
                        "EndEvent_SupervisedTogether");
    }

    @Test
    void asks_every_applicant_and_reserves_their_applications() {
        String combined = cases.combining("kaisa", topi, taina, liisa);
        assertThat(cases.open(combined))
                .containsExactly("ConsentToCombination", "ConsentToCombination", "ConsentToCombination");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("topi", "taina", "liisa");
        assertThat(mail.last("topi").path()).startsWith("/tasks/");
        assertThat(states(topi, taina, liisa)).containsOnly(ApplicationState.COMBINING);
        assertThat(cases.open(topi)).isEmpty();
        assertThat(process.isRunning(topi)).isTrue();
    }

    @Test
    void makes_one_case_of_those_who_consent_and_lets_the_others_keep_their_place() {
        Date due = cases.task(liisa, "HandleApplication").getDueDate();
        String combined = cases.combining("kaisa", topi, taina, liisa);
        cases.consent(combined, "topi", true);
        cases.consent(combined, "liisa", false);
        mail.forget();
        cases.consent(combined, "taina", true);

        ApplicationCard one = card(combined);
        assertThat(one.supervisees()).containsExactlyInAnyOrder("topi", "taina");
        assertThat(one.presenters()).containsExactly("juha");
        assertThat(one.form()).isEqualTo(SupervisionForm.PAIR);
        assertThat(one.state()).isEqualTo(ApplicationState.MATCHING);
        assertThat(one.themes()).isEqualTo("jaksaminen, theme of topi, theme of taina");
        assertThat(List.of(one.months(), one.language().code())).containsExactly(12, "fi");
        assertThat(cases.open(combined)).containsExactly("HandleApplication");
        assertThat(states(topi, taina, liisa))
                .containsExactly(ApplicationState.COMBINED, ApplicationState.COMBINED, ApplicationState.MATCHING);
        assertThat(card(topi).combinedInto()).isEqualTo(combined);
        assertThat(cases.task(liisa, "HandleApplication").getDueDate()).isEqualTo(due);
        assertThat(card(liisa).combinedInto()).isNull();
        assertThat(mail.recipients()).containsExactlyInAnyOrder("topi", "taina", "kaisa", "kimmo");
    }

    @Test
    void every_original_keeps_its_presenter_and_compensation() {
        String combined = combined();
        assertThat(card(combined).presenters()).containsExactly("juha", "lauri");
        assertThat(applications.compensation(card(topi).id()).orElseThrow().costCentre()).isEqualTo("payer of topi");
        assertThat(applications.compensation(card(combined).id())).isEmpty();
        assertThat(card(topi).presenter()).isEqualTo("juha");
        assertThat(card(liisa).presenter()).isEqualTo("lauri");
    }

    @Test
    void an_accepted_case_takes_its_originals_along_to_the_end_of_the_supervision() {
        String combined = combined();
        cases.propose(combined, "saara");
        mail.forget();
        cases.accept(combined, "saara", "Soita minulle.");
        assertThat(states(combined, topi, taina, liisa)).containsOnly(ApplicationState.ACCEPTED);
        assertThat(history(topi)).endsWith(ApplicationEventKind.COMBINED, ApplicationEventKind.ACCEPTED);
        assertThat(mail.recipients()).contains("topi", "taina", "liisa", "juha", "lauri", "kaisa", "kimmo");
        assertThat(mail.to("juha")).extracting(MailProbe.Sighting::path).contains("/cases/" + combined);
        assertThatThrownBy(() -> steps.requestWithdrawal(topi, "topi")).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> combinations.requestTakingApart(combined, "kaisa")).isInstanceOf(DomainException.class);

        cases.submit(combined, "PlanNextStep", "saara", Map.of("step", "CLOSE"));
        cases.submit(combined, "CloseSupervision", "saara", Map.of("evaluationSummaryDone", true));
        assertThat(states(combined, topi, taina, liisa)).containsOnly(ApplicationState.CLOSED);
        assertThat(process.isRunning(topi)).isFalse();
        assertThat(process.path(topi)).contains("EndEvent_SupervisedTogether");
        assertThat(process.path(combined)).contains("EndEvent_SupervisionClosed");
    }

    @Test
    void after_a_change_of_supervisor_the_combined_case_is_matched_again() {
        String combined = combined();
        cases.propose(combined, "saara");
        cases.accept(combined, "saara", "Soita minulle.");
        cases.submit(combined, "PlanNextStep", "saara", Map.of("step", "CHANGE_SUPERVISOR"));
        cases.submit(combined, "ChangeSupervisor", "saara", Map.of("message", "Ei toiminut."));
        assertThat(cases.open(combined)).containsExactly("HandleApplication");
        assertThat(states(combined, topi, liisa))
                .containsExactly(ApplicationState.MATCHING, ApplicationState.COMBINED, ApplicationState.COMBINED);
        steps.requestWithdrawal(liisa, "liisa");
        assertThat(card(combined).supervisees()).containsExactlyInAnyOrder("topi", "taina");
    }

    @Test
    void changes_nothing_when_too_few_consent() {
        cases.claim(topi, "HandleApplication", "kaisa");
        Task before = cases.task(topi, "HandleApplication");
        String combined = cases.combining("kaisa", topi, taina);
        mail.forget();
        cases.consent(combined, "topi", false);
        // Nobody is asked in vain.
        assertThat(cases.open(combined)).isEmpty();
        assertThat(process.path(combined)).contains("EndEvent_TooFewConsented", "EndEvent_CombinationTakenApart");
        assertThat(states(combined, topi, taina))
                .containsExactly(ApplicationState.TAKEN_APART, ApplicationState.MATCHING, ApplicationState.MATCHING);
        Task after = cases.task(topi, "HandleApplication");
        assertThat(after.getAssignee()).isEqualTo("kaisa");
        assertThat(after.getDueDate()).isEqualTo(before.getDueDate());
        assertThat(cases.task(taina, "HandleApplication").getAssignee()).isNull();
        assertThat(mail.recipients()).containsExactlyInAnyOrder("taina", "kaisa");
        cases.propose(taina, "saara");
        assertThat(cases.open(taina)).containsExactly("AnswerProposal");
    }

    @Test
    void reminds_those_who_have_not_answered_and_goes_on_without_them() {
        String combined = cases.combining("kaisa", topi, taina, liisa);
        cases.consent(combined, "topi", true);
        cases.consent(combined, "liisa", true);
        mail.forget();
        process.fireTimer("BoundaryEvent_ConsentReminderDue");
        assertThat(mail.recipients()).containsExactly("taina");
        mail.forget();
        process.fireTimer("BoundaryEvent_ConsentLapsed");
        assertThat(card(combined).supervisees()).containsExactlyInAnyOrder("topi", "liisa");
        assertThat(cases.open(taina)).containsExactly("HandleApplication");
        assertThat(mail.to("taina")).hasSize(1);
        assertThat(mail.last("taina").path()).isEqualTo("/cases/" + taina);
    }

    @Test
    void an_application_that_came_back_can_be_combined_again() {
        String first = cases.combining("kaisa", topi, taina);
        cases.consent(first, "topi", false);
        String second = cases.combining("kimmo", topi, liisa);
        cases.consent(second, "topi", true);
        cases.consent(second, "liisa", true);
        assertThat(card(topi).combinedInto()).isEqualTo(second);
    }

    @Test
    void a_coordinator_may_think_better_of_it() {
        String combined = cases.beginCombination("kaisa");
        cases.submit(combined, "ChooseApplications", "kaisa", Map.of("decision", "CANCEL"));
        assertThat(process.path(combined)).contains("EndEvent_CombinationCancelled");
        assertThat(states(combined, topi)).containsExactly(ApplicationState.TAKEN_APART, ApplicationState.MATCHING);
        assertThat(mail.all()).isEmpty();
    }

    @Test
    void a_coordinator_takes_it_apart_before_anything_is_chosen() {
        String combined = cases.beginCombination("kaisa");
        combinations.requestTakingApart(combined, "kimmo");
        assertThat(cases.open(combined)).isEmpty();
        assertThat(mail.recipients()).containsExactly("kaisa");
    }

    @Test
    void a_coordinator_takes_it_apart_while_applicants_are_asked() {
        String combined = cases.combining("kaisa", topi, taina, liisa);
        cases.consent(combined, "topi", true);
        mail.forget();
        combinations.requestTakingApart(combined, "kaisa");
        assertApart(combined);
        assertThat(mail.recipients()).containsExactlyInAnyOrder("topi", "taina", "liisa");
        assertThatThrownBy(() -> combinations.requestTakingApart(combined, "kaisa")).isInstanceOf(DomainException.class);
    }

    @Test
    void a_coordinator_takes_it_apart_while_a_supervisor_is_sought() {
        String combined = combined();
        assertThatThrownBy(() -> combinations.requestTakingApart(combined, "topi")).isInstanceOf(DomainException.class);
        combinations.requestTakingApart(combined, "kimmo");
        assertApart(combined);
        assertThat(mail.recipients()).containsExactlyInAnyOrder("topi", "taina", "liisa", "kaisa");
        assertThat(history(topi)).endsWith(ApplicationEventKind.COMBINED, ApplicationEventKind.RELEASED);
    }

    @Test
    void an_open_proposal_is_withdrawn_when_it_is_taken_apart() {
        String combined = combined();
        cases.propose(combined, "saara");
        mail.forget();
        combinations.requestTakingApart(combined, "kaisa");
        assertApart(combined);
        assertThat(mail.recipients()).containsExactlyInAnyOrder("topi", "taina", "liisa", "saara");
        assertThat(candidates.loads().get("saara").queued()).isZero();
    }

    @Test
    void returning_or_rejecting_a_combined_case_takes_it_apart_and_tells_why() {
        String combined = combined();
        cases.claim(combined, "HandleApplication", "kimmo");
        cases.submit(combined, "HandleApplication", "kimmo", Map.of("decision", "REJECT", "reason", "Liian eri tarpeet."));
        assertApart(combined);
        assertThat(process.path(combined)).contains("EndEvent_SentBack");
        assertThat(mail.last("topi").plain()).contains("Liian eri tarpeet.");
        assertThat(mail.to("kaisa")).hasSize(1);
        assertThat(applications.history(card(topi).id()))
                .last()
                .extracting(Happening::reason)
                .isEqualTo("Liian eri tarpeet.");
    }

    @Test
    void goes_on_without_an_applicant_who_withdraws_while_they_are_asked() {
        String combined = cases.combining("kaisa", topi, taina, liisa);
        steps.requestWithdrawal(liisa, "liisa");
        assertThat(card(liisa).state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(cases.open(combined)).containsExactly("ConsentToCombination", "ConsentToCombination");
        assertThat(mail.recipients()).contains("kaisa", "kimmo");
        cases.consent(combined, "topi", true);
        cases.consent(combined, "taina", true);
        assertThat(card(combined).supervisees()).containsExactlyInAnyOrder("topi", "taina");
    }

    @Test
    void the_last_answer_may_be_a_withdrawal() {
        String combined = cases.combining("kaisa", topi, taina, liisa);
        cases.consent(combined, "topi", true);
        cases.consent(combined, "taina", true);
        steps.requestWithdrawal(liisa, "liisa");
        assertThat(cases.open(combined)).containsExactly("HandleApplication");
        assertThat(card(liisa).state()).isEqualTo(ApplicationState.WITHDRAWN);
    }

    @Test
    void ends_when_a_withdrawal_leaves_too_few_who_are_asked() {
        String combined = cases.combining("kaisa", topi, taina);
        steps.requestWithdrawal(topi, "topi");
        assertThat(cases.open(combined)).isEmpty();
        assertThat(states(combined, topi, taina))
                .containsExactly(ApplicationState.TAKEN_APART, ApplicationState.WITHDRAWN, ApplicationState.MATCHING);
        assertThat(cases.open(taina)).containsExactly("HandleApplication");
    }

    @Test
    void goes_on_without_an_applicant_who_withdraws_after_joining() {
        String combined = combined();
        cases.propose(combined, "saara");
        mail.forget();
        steps.requestWithdrawal(liisa, "liisa");
        assertThat(card(combined).supervisees()).containsExactlyInAnyOrder("topi", "taina");
        assertThat(card(combined).presenters()).containsExactly("juha");
        assertThat(card(combined).form()).isEqualTo(SupervisionForm.PAIR);
        assertThat(cases.open(combined)).containsExactly("AnswerProposal");
        assertThat(mail.recipients()).contains("kaisa", "kimmo");
        assertThat(history(combined)).endsWith(ApplicationEventKind.LEFT);
        assertThat(process.path(combined)).contains("EndEvent_ContinuedWithout");
    }

    @Test
    void is_taken_apart_when_fewer_than_two_of_those_who_joined_remain() {
        String combined = combined();
        cases.propose(combined, "saara");
        steps.requestWithdrawal(liisa, "liisa");
        mail.forget();
        steps.requestWithdrawal(topi, "topi");
        assertThat(process.path(combined)).contains("EndEvent_CombinationFailed", "EndEvent_CombinationTakenApart");
        assertThat(cases.open(combined)).isEmpty();
        assertThat(states(combined, taina)).containsExactly(ApplicationState.TAKEN_APART, ApplicationState.MATCHING);
        assertThat(cases.open(taina)).containsExactly("HandleApplication");
        assertThat(mail.recipients()).contains("saara", "taina", "kaisa");
    }

    @Test
    void refuses_a_choice_that_is_none_and_keeps_the_task() {
        String other = cases.waiting("topi", "juha");
        String proposed = cases.waiting("teemu", "juha");
        cases.propose(proposed, "saara");
        String taken = cases.waiting("tuuli", "juha");
        cases.claim(taken, "HandleApplication", "kimmo");
        String group = cases.sentForGroup("topi", "taina");
        String own = cases.waiting("kaisa", "juha");
        String combined = cases.beginCombination("kaisa");
        assertRefused(combined, Map.of("decision", "COMBINE"), "applications");
        assertRefused(combined, Map.of("decision", "JOIN", "applications", List.of(topi, taina)), "decision");
        assertRefused(combined, Map.of("decision", "COMBINE", "applications", "x"), "applications");
        assertRefused(combined, Map.of("decision", "COMBINE", "applications", List.of(topi)), "applications");
        assertRefused(combined, Map.of("decision", "COMBINE", "applications", List.of(topi, topi)), "applications");
        assertRefused(combined, Map.of("decision", "COMBINE", "applications", List.of(topi, "TNO-1")), "applications");
        for (String key : List.of(other, proposed, taken, group, own, combined)) {
            assertRefused(combined, Map.of("decision", "COMBINE", "applications", List.of(topi, taina, key)), "applications");
        }
        assertThat(states(topi, taina)).containsOnly(ApplicationState.MATCHING);
        assertThat(cases.open(combined)).containsExactly("ChooseApplications");

        cases.submit(combined, "ChooseApplications", "kaisa", Map.of("decision", "COMBINE", "applications", "[\"" + topi + "\",\"" + taina + "\"]"));
        String task = cases.taskOf(combined, "topi");
        assertThatThrownBy(() -> cases.submitTask(task, "topi", Map.of())).satisfies(wrong("consent"));
        assertThatThrownBy(() -> cases.submitTask(task, "topi", Map.of("consent", "MAYBE"))).satisfies(wrong("consent"));
        assertThatThrownBy(() -> cases.submitTask(task, "topi", Map.of("consent", "YES", "form", "GROUP", "reason", "x")))
                .satisfies(wrong("reason"));
    }

    /** A combined case of all three. */
    private String combined() {
        String combined = cases.combining("kaisa", topi, taina, liisa);
        List.of("topi", "taina", "liisa").forEach(applicant -> cases.consent(combined, applicant, true));
        mail.forget();
        return combined;
    }

    private void assertApart(String combined) {
        assertThat(cases.open(combined)).isEmpty();
        assertThat(card(combined).state()).isEqualTo(ApplicationState.TAKEN_APART);
        assertThat(card(combined).supervisees()).isEmpty();
        for (String key : List.of(topi, taina, liisa)) {
            assertThat(card(key).state()).isEqualTo(ApplicationState.MATCHING);
            assertThat(card(key).combinedInto()).isNull();
            assertThat(cases.open(key)).containsExactly("HandleApplication");
        }
    }

    private void assertRefused(String combined, Map<String, Object> submission, String key) {
        assertThatThrownBy(() -> cases.submit(combined, "ChooseApplications", "kaisa", submission))
                .as(submission.toString())
                .satisfies(wrong(key));
    }

    private static org.assertj.core.api.ThrowingConsumer<Throwable> wrong(String key) {
        return thrown -> {
            assertThat(thrown).isInstanceOf(SubmissionRejected.class);
            assertThat(((SubmissionRejected) thrown).status()).isEqualTo(400);
            assertThat(((SubmissionRejected) thrown).errors()).containsOnlyKeys(key);
        };
    }

    private ApplicationCard card(String key) {
        return applications.find(key).orElseThrow();
    }

    private List<ApplicationState> states(String... keys) {
        return List.of(keys).stream().map(key -> card(key).state()).toList();
    }

    private List<ApplicationEventKind> history(String key) {
        return applications.history(card(key).id()).stream().map(Happening::kind).toList();
    }
}
