package fi.kapula.engine;

import static fi.kapula.testing.Cases.group;
import static fi.kapula.testing.Cases.individual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationState;
import fi.kapula.application.Applications;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
class TaskGateTest {

    @Autowired
    private TaskGate gate;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private Applications applications;

    private String key;

    @BeforeEach
    void topi_has_begun_an_application() {
        process.clear();
        key = cases.begin("topi");
    }

    @ParameterizedTest
    @CsvSource({"name,201", "need,4001", "goals,4001", "themes,1001", "earlierSupervision,2001", "wishes,2001", "presenter,65"})
    void refuses_a_text_that_is_too_long_and_names_its_field(String field, int length) {
        assertThat(errors(with(field, "a".repeat(length)))).containsOnlyKeys(field);
        assertNothingWasStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind", "need", "goals", "months", "interval", "language", "decision"})
    void demands_what_is_needed(String field) {
        Map<String, Object> values = individual();
        values.remove(field);
        assertThat(errors(values)).containsOnlyKeys(field);
    }

    @Test
    void names_everything_that_is_wrong_at_once() {
        Map<String, Object> values = individual();
        values.put("need", " \n ");
        values.put("months", 0);
        values.put("interval", "DAILY");
        values.put("salary", 5000);
        assertThat(errors(values))
                .containsEntry("need", "Täytä tämä kohta.")
                .containsEntry("months", "Pienin sallittu arvo on 1.")
                .containsEntry("interval", "Valitse jokin vaihtoehdoista.")
                .containsEntry("salary", "Lomakkeella ei ole tällaista kohtaa.")
                .hasSize(4);
    }

    @Test
    void answers_in_the_language_of_the_person() {
        String english = cases.begin("teemu");
        Map<String, Object> values = individual();
        values.put("months", 99);
        SubmissionRejected rejected = catchThrowableOfType(
                SubmissionRejected.class, () -> cases.submit(english, "CompleteApplication", "teemu", values));
        assertThat(rejected.errors()).containsEntry("months", "The largest value allowed is 36.");
    }

    @Test
    void refuses_values_of_a_wrong_type() {
        for (String field : List.of("kind", "name", "need", "months", "interval", "language", "presenter", "decision")) {
            for (Object value : List.of(Map.of("a", 1), List.of("x"), new Object())) {
                assertThat(errors(with(field, value))).as(field + " " + value).containsKey(field);
            }
        }
        assertThat(errors(with("months", "kaksi"))).containsKey("months");
        assertThat(errors(with("months", "1e999999999"))).containsKey("months");
        assertThat(errors(with("months", 2.5))).containsKey("months");
        assertNothingWasStored();
    }

    @Test
    void reads_numbers_and_lists_as_forms_and_scripts_write_them() {
        cases.submit(key, "CompleteApplication", "topi", with("months", "12"));
        assertThat(card().months()).isEqualTo(12);
        String ofGroup = cases.begin("juha");
        Map<String, Object> values = group();
        values.put("supervisees", "[\"topi\", \"taina\"]");
        cases.submit(ofGroup, "CompleteApplication", "juha", values);
        assertThat(applications.find(ofGroup).orElseThrow().supervisees()).containsExactlyInAnyOrder("topi", "taina");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "${applicationService.getClass()}", "#{1+1}", "<script>alert(1)</script>", "'; drop table application; --", "[[${7*7}]]",
        "Åsa Öhman – ”viiva” 🙂"
    })
    void keeps_words_to_the_letter(String words) {
        cases.submit(key, "CompleteApplication", "topi", with("need", words));
        assertThat(card().need()).isEqualTo(words);
        assertThat(gate.show(cases.task(key, "PresentApplication").getId(), "juha")).containsEntry("need", words);
    }

    @Test
    void drops_what_no_database_can_keep() {
        cases.submit(key, "CompleteApplication", "topi", with("need", "a\u0000b\ud800c\u0007"));
        assertThat(card().need()).isEqualTo("abc");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topi", "liisa", "nobody", "admin"})
    void refuses_a_presenter_who_is_none(String presenter) {
        assertThat(errors(with("presenter", presenter))).containsOnlyKeys("presenter");
        assertNothingWasStored();
    }

    @Test
    void lets_only_managers_and_trusted_persons_apply_for_a_group_of_their_own() {
        assertThat(errors(group("taina", "teemu"))).containsOnlyKeys("kind");
        String ofJuha = cases.begin("juha");
        assertThat(errors(ofJuha, "juha", group("topi", "liisa"))).containsOnlyKeys("supervisees");
        assertThat(errors(ofJuha, "juha", group("topi"))).containsOnlyKeys("supervisees");
        assertThat(errors(ofJuha, "juha", group())).containsOnlyKeys("supervisees");
    }

    @Test
    void ignores_fields_that_are_hidden_or_only_shown() {
        cases.submit(key, "CompleteApplication", "topi", with("supervisees", List.of("liisa", "lauri")));
        assertThat(card().supervisees()).containsExactly("topi");
        Map<String, Object> values = new HashMap<>(Cases.forwarded());
        values.put("need", "väärennetty");
        values.put("reason", "x".repeat(5000));
        cases.submit(key, "PresentApplication", "juha", values);
        assertThat(card().need()).isEqualTo("Työ on muuttunut paljon.");
    }

    @Test
    void knows_no_task_of_somebody_else() {
        String task = cases.task(key, "CompleteApplication").getId();
        for (String stranger : List.of("taina", "juha", "kaisa", "saara", "admin", "nobody")) {
            assertThat(gate.find(task, stranger)).isEmpty();
            for (Runnable attempt : List.<Runnable>of(
                    () -> gate.show(task, stranger),
                    () -> gate.definition(task, stranger),
                    () -> gate.submit(task, stranger, individual()),
                    () -> gate.saveDraft(task, stranger, Map.of()))) {
                assertThatThrownBy(attempt::run)
                        .isInstanceOfSatisfying(SubmissionRejected.class, rejected -> {
                            assertThat(rejected.status()).isEqualTo(404);
                            assertThat(rejected).hasMessage("No matching task with id " + task);
                        });
            }
        }
    }

    @Test
    void lets_a_group_task_be_read_but_not_submitted_before_it_is_claimed() {
        String presented = cases.presented();
        String task = cases.task(presented, "HandleApplication").getId();
        assertThat(gate.show(task, "kimmo")).containsKey("supervisors");
        SubmissionRejected rejected = catchThrowableOfType(
                SubmissionRejected.class,
                () -> gate.submit(task, "kimmo", Map.of("decision", "REJECT", "reason", "Ei nyt.")));
        assertThat(rejected.status()).isEqualTo(400);
        assertThat(rejected.errors()).containsEntry("task", "Ota tehtävä ensin itsellesi.");
    }

    @Test
    void tells_the_one_who_was_late_that_the_task_is_done() {
        String task = cases.task(key, "CompleteApplication").getId();
        gate.submit(task, "topi", individual());
        SubmissionRejected rejected =
                catchThrowableOfType(SubmissionRejected.class, () -> gate.submit(task, "topi", individual()));
        assertThat(rejected.status()).isEqualTo(409);
        assertThat(card().round()).isEqualTo(1);
    }

    @Test
    void keeps_a_draft_for_the_assignee_until_the_task_ends() {
        String task = cases.task(key, "CompleteApplication").getId();
        gate.saveDraft(task, "topi", Map.of("need", "Kesken", "months", 3, "intruder", "x"));
        assertThat(gate.show(task, "topi")).containsEntry("need", "Kesken").containsEntry("months", 3).doesNotContainKey("intruder");
        assertThat(card().need()).isNull();
        cases.submit(key, "CompleteApplication", "topi", individual());
        cases.submit(key, "PresentApplication", "juha", Map.of("decision", "RETURN", "reason", "Tarkenna."));
        assertThat(gate.show(cases.task(key, "CompleteApplication").getId(), "topi"))
                .containsEntry("need", "Työ on muuttunut paljon.")
                .containsEntry("returnReason", "Tarkenna.");
    }

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> values = individual();
        values.put(field, value);
        return values;
    }

    private Map<String, String> errors(Map<String, Object> values) {
        return errors(key, "topi", values);
    }

    private Map<String, String> errors(String key, String person, Map<String, Object> values) {
        SubmissionRejected rejected = catchThrowableOfType(
                SubmissionRejected.class, () -> cases.submit(key, "CompleteApplication", person, values));
        assertThat(rejected).as("rejection").isNotNull();
        assertThat(rejected.status()).isEqualTo(400);
        return rejected.errors();
    }

    private void assertNothingWasStored() {
        assertThat(card().state()).isEqualTo(ApplicationState.DRAFT);
        assertThat(card().need()).isNull();
    }

    private ApplicationCard card() {
        return applications.find(key).orElseThrow();
    }
}
