package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Doing a task on its page. */
@KapulaTest
class TaskPageTest {

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private Pages pages;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
    }

    @Test
    void says_what_the_case_is_until_when_and_what_happens_next() {
        String key = cases.sent("topi");
        Page page = open("juha", key, "PresentApplication");
        assertThat(page.html().title()).startsWith("Esittele hakemus (" + key + ")");
        assertThat(page.text())
                .contains("Topin hakemus (" + key + ")", "Määräpäivä", "Työ on muuttunut paljon.")
                .contains("Koordinaattori alkaa etsiä ohjaajaa");
    }

    @Test
    void fields_that_depend_on_an_answer_say_so_without_scripts() {
        String key = cases.sent("topi");
        Page page = open("juha", key, "PresentApplication");
        assertThat(page.html().select(".field[data-key=reason] .when").text())
                .isEqualTo("Täytä, jos valitset: Palautan korjattavaksi tai Hylkään");
    }

    @Test
    void what_was_typed_into_a_field_that_does_not_count_is_not_stored() {
        String key = cases.sent("topi");
        Page sent = send("juha", key, "PresentApplication", "decision", "FORWARD", "reason", "En sittenkään hylkää.");
        assertThat(sent.location()).isEqualTo("/cases/" + key);
        assertThat(pages.open("juha", "/cases/" + key).text()).doesNotContain("En sittenkään");
    }

    @Test
    void a_case_goes_its_whole_way_by_pages_alone() {
        String task = pages.send("taina", "/applications").location();
        Page applied = pages.send(
                "taina", task, "decision", "SEND", "kind", "INDIVIDUAL", "name", "Tainan hakemus", "need", "Muutos",
                "goals", "Selkeys", "months", "6", "interval", "MONTHLY", "language", "fi", "presenter", "juha");
        String key = applied.location().replace("/cases/", "");
        send("juha", key, "PresentApplication", "decision", "FORWARD", "travelCompensated", "true");
        pages.send("kaisa", path(key, "HandleApplication") + "/claim");
        send("kaisa", key, "HandleApplication", "decision", "PROPOSE", "supervisor", "saara");
        send("saara", key, "AnswerProposal", "decision", "ACCEPT", "message", "Soita.");
        Page step = send("saara", key, "PlanNextStep", "step", "MEETING");
        assertThat(step.location()).isEqualTo(path(key, "ScheduleMeeting"));
        String soon = DateTimeFormatter.ofPattern("d.M.yyyy").format(LocalDate.now().plusDays(20));
        send("saara", key, "ScheduleMeeting", "startsAt.day", soon, "startsAt.time", "9.30", "durationMinutes", "90",
                "place", "Etänä", "units", "1,5");
        assertThat(jdbc.queryForMap("select units, starts_at from meeting").get("units").toString()).startsWith("1.5");
        send("taina", key, "AnswerMeeting", "suits", "YES");
        assertThat(pages.open("taina", "/cases/" + key).text()).contains("Saara Järvinen");
    }

    @Test
    void a_step_begun_by_mistake_leads_back_without_storing_anything() {
        String key = cases.accepted();
        send("saara", key, "PlanNextStep", "step", "CLOSE");
        Page back = send("saara", key, "CloseSupervision", "_back", "true", "finalEvaluationDone", "true");
        assertThat(back.location()).isEqualTo("/cases/" + key);
        assertThat(cases.open(key)).contains("PlanNextStep").doesNotContain("CloseSupervision");
    }

    @Test
    void a_short_task_is_answered_on_the_page_of_its_case() {
        String key = cases.accepted();
        Page page = pages.open("saara", "/cases/" + key);
        assertThat(page.html().select("form.task").attr("action")).isEqualTo(path(key, "PlanNextStep"));
        assertThat(page.html().select("form.task [name=step]")).hasSize(4);
    }

    @Test
    void a_draft_waits_for_its_author_alone() {
        String key = cases.presented();
        String task = path(key, "HandleApplication");
        pages.send("kaisa", task + "/claim");
        Page left = pages.send("kaisa", task, "_draft", "true", "decision", "REJECT", "reason", "Kesken jäi");
        assertThat(left.location()).isEqualTo("/");
        assertThat(pages.send("kaisa", task + "/draft", "decision", "REJECT", "reason", "Ei aivan valmis").status())
                .isEqualTo(204);
        assertThat(pages.open("kaisa", task).html().select("[name=reason]").text()).isEqualTo("Ei aivan valmis");
        pages.send("kaisa", task + "/release");
        pages.send("kimmo", task + "/claim");
        assertThat(pages.open("kimmo", task).html().select("[name=reason]").text()).isEmpty();
    }

    @Test
    void a_draft_keeps_no_time_that_cannot_be_read() {
        String key = cases.accepted();
        send("saara", key, "PlanNextStep", "step", "MEETING");
        String task = path(key, "ScheduleMeeting");
        pages.send("saara", task + "/draft", "startsAt.day", "2030-01-14", "startsAt.time", "", "place", "Etänä");
        Page page = pages.open("saara", task);
        assertThat(page.html().select("[name=place]").val()).isEqualTo("Etänä");
        assertThat(page.html().select("[name=startsAt.day]").val()).isNotEqualTo("2030-01-14");
    }

    @Test
    void a_time_that_the_clock_skips_is_named() {
        String key = cases.accepted();
        send("saara", key, "PlanNextStep", "step", "MEETING");
        Page page = send("saara", key, "ScheduleMeeting", "startsAt.day", "2030-03-31", "startsAt.time", "03:30",
                "durationMinutes", "90", "place", "Etänä");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html().select(".field[data-key=startsAt] .error").text()).contains("kesäaikaan");
        assertThat(page.html().select("[name=startsAt.time]").val()).isEqualTo("03:30");
    }

    @Test
    void the_second_of_two_windows_is_told_and_gets_back_what_was_typed() {
        String key = cases.sent("topi");
        String task = path(key, "PresentApplication");
        pages.send("juha", task, "decision", "FORWARD");
        Page second = pages.send("juha", task, "_form", "PresentApplication", "decision", "REJECT", "reason", "Ei nyt.");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Tehtävä on jo tehty", "Perustelu hakijalle", "Ei nyt.");
        assertThat(cases.open(key)).containsExactly("HandleApplication");
    }

    @Test
    void of_two_coordinators_one_takes_a_task_and_the_other_reads_who_did() {
        String key = cases.presented();
        String task = path(key, "HandleApplication");
        assertThat(pages.send("kaisa", task + "/claim").location()).isEqualTo(task);
        assertThat(pages.send("kimmo", task + "/claim").status()).isEqualTo(409);
        Page others = pages.open("kimmo", task);
        assertThat(others.text()).contains("Kaisa Heikkinen");
        assertThat(others.has("form.task")).isFalse();
        Page refused = pages.send("kimmo", task, "decision", "REJECT", "reason", "Ohi mennen.");
        assertThat(refused.status()).isEqualTo(400);
        pages.send("kimmo", task + "/release");
        assertThat(pages.open("kimmo", task).text()).contains("Ota tehtävä itsellesi");
    }

    @Test
    void strangers_can_neither_open_nor_send_take_keep_nor_put_back() {
        String key = cases.sent("topi");
        String task = path(key, "PresentApplication");
        for (String stranger : List.of("topi", "lauri", "kaisa", "admin")) {
            assertThat(pages.open(stranger, task).status()).as(stranger).isEqualTo(404);
            assertThat(pages.send(stranger, task, "decision", "FORWARD").status()).as(stranger).isEqualTo(404);
            for (String step : List.of("/draft", "/claim", "/release")) {
                assertThat(pages.send(stranger, task + step).status()).as(stranger + step).isEqualTo(404);
            }
        }
        assertThat(cases.open(key)).containsExactly("PresentApplication");
    }

    @Test
    void a_personal_task_cannot_be_put_back_for_a_group() {
        String key = cases.sent("topi");
        assertThat(pages.send("juha", path(key, "PresentApplication") + "/release").status()).isEqualTo(404);
        assertThat(tasks.createTaskQuery().taskAssignee("juha").count()).isEqualTo(1);
    }

    @Test
    void supervisees_find_no_compensation_in_the_contract_that_they_acknowledge() {
        String key = cases.accepted();
        cases.draftContract(key, "saara", Map.of());
        String task = "/tasks/" + cases.task(key, "AcknowledgeContract", "topi").getId();
        assertThat(pages.open("topi", task).html().html() + pages.open("topi", "/cases/" + key).html().html())
                .doesNotContain("87 euroa", "471199", "junalla Turusta", "17 päivää", "Hinta");
        String presenters = "/tasks/" + cases.task(key, "AcknowledgeContract", "juha").getId();
        assertThat(pages.open("juha", presenters).text()).contains("87 euroa");
    }

    private Page open(String person, String key, String form) {
        return pages.open(person, path(key, form));
    }

    private Page send(String person, String key, String form, String... answers) {
        return pages.send(person, path(key, form), answers);
    }

    private String path(String key, String form) {
        return "/tasks/" + cases.task(key, form).getId();
    }
}
