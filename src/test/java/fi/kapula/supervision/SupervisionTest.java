package fi.kapula.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.contract.ContractState;
import fi.kapula.contract.Contracts;
import fi.kapula.engine.SubmissionRejected;
import fi.kapula.engine.TaskGate;
import fi.kapula.matching.ProposalCard;
import fi.kapula.matching.ProposalService;
import fi.kapula.matching.ProposalState;
import fi.kapula.meeting.Meetings;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SupervisionTest {

    private static final String MEETING = LocalDate.now().plusDays(9) + "T10:00:00+02:00";

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
    private ProposalService proposals;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Contracts contracts;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
        mail.forget();
    }

    @AfterAll
    void every_flow_node_was_visited() {
        assertThat(process.unvisited("Supervision")).isEmpty();
    }

    @Test
    void begins_with_the_standing_task_of_the_supervisor() {
        String key = cases.accepted();
        assertThat(cases.task(key, "PlanNextStep").getAssignee()).isEqualTo("saara");
        assertThat(supervisions.running(key)).hasValueSatisfying(running -> {
            assertThat(running.supervisor()).isEqualTo("saara");
            assertThat(running.coordinator()).isEqualTo("kaisa");
        });
        assertThat(mail.last("saara").path())
                .isEqualTo("/tasks/" + cases.task(key, "PlanNextStep").getId());
    }

    @Test
    void shows_the_row_of_the_process_in_the_standing_task() {
        String key = cases.runningGroup();
        assertThat(shown(key))
                .containsEntry("formText", "Ryhmäohjaus")
                .containsEntry("nextMeeting", "Ei sovittu")
                .containsEntry("units", "0 (0 tapaamista)")
                .containsEntry("contract", "Ei laadittu");
        cases.schedule(key, "saara", MEETING);
        cases.draftContract(key, "saara", Map.of("form", "GROUP"));
        assertThat(shown(key))
                .containsEntry("units", "0 (0 tapaamista, sopimuksessa 10)")
                .containsEntry("contract", "Versio 1 odottaa kuittauksia: 0/4 on hyväksynyt")
                .hasEntrySatisfying("nextMeeting", next -> assertThat(next.toString()).contains("klo 10.00"));
        assertThat(shown(key).get("superviseeNames").toString()).contains("Topi", "Taina", "Teemu");
    }

    @Test
    void comes_up_again_when_the_next_meeting_is() {
        String key = cases.accepted();
        assertThat(cases.task(key, "PlanNextStep").getFollowUpDate()).isNull();
        cases.schedule(key, "saara", MEETING);
        assertThat(cases.task(key, "PlanNextStep").getFollowUpDate())
                .isEqualTo(meetings.next(key).orElseThrow().startsAt());
    }

    @Test
    void goes_back_to_choosing_from_every_step_that_was_begun_by_mistake() {
        String key = cases.accepted();
        Map<String, String> forms = Map.of(
                "MEETING", "ScheduleMeeting",
                "CONTRACT", "DraftContract",
                "CLOSE", "CloseSupervision",
                "CHANGE_SUPERVISOR", "ChangeSupervisor");
        forms.forEach((step, form) -> {
            cases.step(key, "saara", step);
            assertThat(gate.definition(cases.task(key, form).getId(), "saara"))
                    .contains("palaan valitsemaan seuraavan askeleen");
            cases.submit(key, form, "saara", Map.of("back", true));
            assertThat(cases.open(key)).as(step).containsExactly("PlanNextStep");
        });
        assertThat(supervisions.running(key)).isPresent();
        assertThat(meetings.next(key)).isEmpty();
        assertThat(contracts.status(key)).isEmpty();
    }

    @Test
    void closes_with_its_flags_and_frees_the_place() {
        String key = cases.accepted();
        cases.schedule(key, "saara", MEETING);
        cases.draftContract(key, "saara", Map.of());
        mail.forget();
        cases.close(key, "saara");

        assertThat(process.isRunning(key)).isFalse();
        assertThat(process.path(key)).contains("EndEvent_SupervisionClosed");
        SupervisionCard closed = supervisions.latest(key).orElseThrow();
        assertThat(closed.state()).isEqualTo(SupervisionState.CLOSED);
        assertThat(closed.evaluationSummaryDone()).isTrue();
        assertThat(closed.finalEvaluationDone()).isFalse();
        assertThat(latest(key).state()).isEqualTo(ProposalState.ENDED);
        assertThat(meetings.next(key)).isEmpty();
        assertThat(contracts.status(key).orElseThrow().state()).isEqualTo(ContractState.ENDED);
        assertThat(mail.to("topi")).extracting(MailProbe.Sighting::subject).anyMatch(subject -> subject.startsWith("Työnohjaus on päättynyt"));
        assertThat(mail.recipients()).contains("topi", "juha", "kaisa").doesNotContain("saara", "kimmo");
    }

    @Test
    void goes_to_another_supervisor_with_all_data_and_a_message_to_the_coordinators_alone() {
        String key = cases.accepted();
        cases.schedule(key, "saara", MEETING);
        cases.draftContract(key, "saara", Map.of());
        mail.forget();
        cases.changeSupervisor(key, "saara", "Emme löytäneet yhteistä säveltä.");

        assertThat(cases.open(key)).containsExactly("HandleApplication");
        assertThat(mail.last("kimmo").plain()).contains("Emme löytäneet yhteistä säveltä.", "Saara Järvinen");
        assertThat(mail.to("topi")).extracting(MailProbe.Sighting::subject).anyMatch(subject -> subject.contains("toinen ohjaaja"));
        assertThat(mail.all())
                .filteredOn(one -> !one.recipient().equals("kaisa") && !one.recipient().equals("kimmo"))
                .noneMatch(one -> one.plain().contains("säveltä"));
        assertThatThrownBy(() -> cases.propose(key, "saara"))
                .isInstanceOfSatisfying(
                        SubmissionRejected.class, rejected -> assertThat(rejected.errors()).containsOnlyKeys("supervisor"));
    }

    @Test
    void begins_anew_with_the_next_supervisor_and_keeps_what_the_first_one_gave() {
        String key = cases.accepted();
        cases.schedule(key, "saara", MEETING);
        cases.takePlace(key);
        cases.submit(key, "ConfirmAttendance", "saara", Map.of("held", true, "attended", List.of("topi")));
        cases.changeSupervisor(key, "saara", "Ei toiminut.");
        cases.propose(key, "bo");
        mail.forget();
        cases.accept(key, "bo", "Hei!");

        assertThat(cases.task(key, "PlanNextStep").getAssignee()).isEqualTo("bo");
        assertThat(supervisions.running(key).orElseThrow().supervisor()).isEqualTo("bo");
        assertThat(mail.recipients()).contains("topi", "juha", "bo");
        assertThat(meetings.ofCase(key, Meetings.Position.END, 10))
                .singleElement()
                .satisfies(held -> assertThat(held.supervisor()).isEqualTo("saara"));
        assertThat(meetings.unitsUsed(key)).isEqualByComparingTo("2");
        assertThat(proposals.of(supervisions.latest(key).orElseThrow().application()))
                .extracting(ProposalCard::state)
                .containsExactly(ProposalState.DECLINED, ProposalState.FAILED, ProposalState.ACCEPTED);
    }

    @Test
    void lets_the_one_who_held_a_meeting_confirm_it_after_the_change() {
        String key = cases.accepted();
        cases.schedule(key, "saara", MEETING);
        cases.takePlace(key);
        cases.changeSupervisor(key, "saara", "Ei toiminut.");
        assertThat(cases.open(key)).containsExactlyInAnyOrder("ConfirmAttendance", "HandleApplication");
        cases.submit(key, "ConfirmAttendance", "saara", Map.of("held", true, "attended", List.of("topi")));
        assertThat(meetings.unitsUsed(key)).isEqualByComparingTo("2");
    }

    @Test
    void reminds_the_supervisor_only_while_no_meeting_is_ahead() {
        String key = cases.accepted();
        mail.forget();
        process.fireTimer("BoundaryEvent_NoMeetingAhead");
        assertThat(mail.recipients()).containsExactly("saara");
        assertThat(mail.last("saara").path())
                .isEqualTo("/tasks/" + cases.task(key, "PlanNextStep").getId());
        cases.schedule(key, "saara", MEETING);
        mail.forget();
        process.fireTimer("BoundaryEvent_NoMeetingAhead");
        assertThat(mail.recipients()).isEmpty();
    }

    @Test
    void reminds_also_while_another_step_is_open() {
        String key = cases.accepted();
        cases.step(key, "saara", "CONTRACT");
        mail.forget();
        process.fireTimer("BoundaryEvent_NoMeetingAhead");
        assertThat(mail.last("saara").path())
                .isEqualTo("/tasks/" + cases.task(key, "DraftContract").getId());
    }

    @Test
    void tells_once_that_a_contract_in_force_ends_soon() {
        String key = cases.accepted();
        cases.draftContract(key, "saara", Map.of("endsOn", LocalDate.now().plusDays(20).toString()));
        mail.forget();
        process.fireTimer("BoundaryEvent_ContractEnds");
        assertThat(mail.recipients()).as("not in force yet").isEmpty();
        List.of("topi", "juha", "kaisa").forEach(party -> cases.acknowledge(key, party));
        mail.forget();
        process.fireTimer("BoundaryEvent_ContractEnds");
        process.fireTimer("BoundaryEvent_ContractEnds");
        assertThat(mail.recipients()).containsExactly("saara");
    }

    @Test
    void says_nothing_of_a_contract_that_ends_later() {
        String key = cases.accepted();
        cases.draftContract(key, "saara", Map.of());
        List.of("topi", "juha", "kaisa").forEach(party -> cases.acknowledge(key, party));
        mail.forget();
        process.fireTimer("BoundaryEvent_ContractEnds");
        assertThat(mail.recipients()).isEmpty();
    }

    private ProposalCard latest(String key) {
        return proposals.latest(supervisions.latest(key).orElseThrow().application()).orElseThrow();
    }

    private Map<String, Object> shown(String key) {
        return gate.show(cases.task(key, "PlanNextStep").getId(), "saara");
    }
}
