package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapulaTest
class AttentionPageTest {

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private Pages pages;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
    }

    @Test
    void says_in_a_sentence_what_would_appear() {
        cases.accepted();
        cases.presented();
        Page page = pages.open("kaisa", "/attention");
        assertThat(page.text()).contains("Kaikki etenee.");
        assertThat(page.has("section")).isFalse();
        assertThat(pages.open("kaisa", "/").has("#attention")).isFalse();
    }

    @Test
    void shows_whose_task_is_late_but_neither_drafts_nor_what_stands_in_the_queue() {
        String key = cases.sent("topi");
        cases.begin("taina");
        cases.presented();
        everythingIsLate();
        Page page = pages.open("kimmo", "/attention");
        assertThat(page.rows("late"))
                .singleElement()
                .asString()
                .contains("Topin hakemus (" + key + ")", "Esittele hakemus: Juha Pesonen", "Määräpäivä oli");
        assertThat(page.text()).doesNotContain("Taina");
        assertThat(pages.open("kimmo", "/").rows("attention")).hasSize(1);
    }

    @Test
    void does_not_tell_who_has_not_answered_a_meeting() {
        String key = cases.accepted();
        cases.schedule(key, "saara", LocalDate.now().plusDays(7) + "T10:00:00+02:00");
        everythingIsLate();
        assertThat(pages.open("kaisa", "/attention").rows("late")).isEmpty();
    }

    @Test
    void shows_contracts_that_were_rejected_and_that_end_soon() {
        String rejected = cases.accepted();
        cases.draftContract(rejected, "saara", Map.of());
        cases.submitTask(cases.taskOf(rejected, "topi"), "topi", Map.of("accept", "NO", "comment", "Ei näin."));
        String ending = cases.accepted();
        cases.draftContract(ending, "saara", Map.of("endsOn", LocalDate.now().plusDays(20).toString()));
        List.of("topi", "juha", "kaisa").forEach(party -> cases.acknowledge(ending, party));
        Page page = pages.open("kaisa", "/attention");
        assertThat(page.rows("contract_rejected"))
                .singleElement()
                .asString()
                .contains(rejected, "työnohjaaja Saara Järvinen")
                .doesNotContain("Ei näin.");
        assertThat(page.rows("contract_ending")).singleElement().asString().contains(ending, "Sopimuksen viimeinen päivä");
        cases.changeSupervisor(rejected, "saara", "Ei toiminut.");
        cases.propose(rejected, "bo");
        cases.accept(rejected, "bo", "Hej.");
        assertThat(pages.open("kaisa", "/attention").rows("contract_rejected")).as("another supervisor's").isEmpty();
    }

    @Test
    void shows_supervisions_that_have_been_quiet_for_long() {
        String quiet = cases.accepted();
        String meets = cases.accepted();
        jdbc.sql("update supervision set begun_at = :long").param("long", OffsetDateTime.now().minusDays(60)).update();
        cases.schedule(meets, "saara", LocalDate.now().plusDays(7) + "T10:00:00+02:00");
        assertThat(pages.open("kaisa", "/attention").rows("no_meeting")).singleElement().asString().contains(quiet, "Viimeksi");
    }

    @Test
    void shows_what_has_failed_with_the_way_to_cockpit() {
        String key = cases.sent("topi");
        var timer = jobs.createJobQuery().activityId("BoundaryEvent_PresenterReminderDue").singleResult();
        jobs.setJobRetries(timer.getId(), 0);
        Page page = pages.open("kaisa", "/attention");
        assertThat(page.rows("incident"))
                .singleElement()
                .asString()
                .contains("Topin hakemus (" + key + ")", "Järjestelmä ei pääse eteenpäin");
        assertThat(page.link("Avaa Cockpitissa"))
                .isEqualTo("/camunda/app/cockpit/default/#/process-instance/" + timer.getProcessInstanceId());
    }

    @Test
    void names_no_draft_that_has_failed() {
        String key = cases.begin("taina");
        jobs.setJobRetries(
                jobs.createJobQuery().activityId("BoundaryEvent_ApplicantReminderDue").singleResult().getId(), 0);
        Page page = pages.open("kaisa", "/attention");
        assertThat(page.rows("incident")).singleElement().asString().contains(key).doesNotContain("Taina");
        assertThat(page.has("a[href=/cases/" + key + "]")).isFalse();
    }

    @Test
    void pages_each_reason_by_key() {
        for (int i = 0; i < Slice.SIZE + 2; i++) {
            cases.sent("topi");
        }
        everythingIsLate();
        Page first = pages.open("kaisa", "/attention");
        assertThat(first.rows("late")).hasSize(Slice.SIZE);
        Page second = pages.open("kaisa", first.link("Näytä lisää"));
        assertThat(second.rows("late")).hasSize(2).doesNotContainAnyElementsOf(first.rows("late"));
        assertThat(second.link("Takaisin seurantaan")).isEqualTo("/attention");
        assertThat(pages.open("kaisa", "/attention?reason=LATE&after=x").status()).isEqualTo(400);
        assertThat(pages.open("kaisa", "/attention?reason=NO_MEETING&after=x").status()).isEqualTo(200);
        assertThat(pages.open("kaisa", "/attention?reason=x").status()).isEqualTo(400);
    }

    private void everythingIsLate() {
        jdbc.sql("update ACT_RU_TASK set DUE_DATE_ = :past where DUE_DATE_ is not null")
                .param("past", OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS).minusDays(3))
                .update();
    }
}
