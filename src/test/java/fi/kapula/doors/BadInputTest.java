package fi.kapula.doors;

import static fi.kapula.doors.OpenForms.body;
import static fi.kapula.doors.OpenForms.valid;
import static fi.kapula.doors.OpenForms.with;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.doors.OpenForms.OpenForm;
import fi.kapula.pta.CoachingSteps;
import fi.kapula.testing.Cases;
import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Puts into every field of every form what does not belong there, over HTTP. The fields are read from the forms. */
@KapulaTest
class BadInputTest {

    /** Harmless words that would do harm where somebody evaluated them; short enough for every field. */
    private static final List<String> WORDS = List.of(
            "${systemProperties.clear()}",
            "#{systemProperties.clear()}",
            "[[${7*7}]] __${7*7}__ [(${7*7})]",
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "'; drop table application; --",
            "{\"a\": \"b\"}",
            "A\tb\nBcc: c@d.example",
            "Åsa Öhman – ”viiva” 🙂");

    /** What these say stands in the database for nobody to read. */
    private static final Set<String> SEALED =
            Set.of("PrepareDiscussion", "HoldDiscussion", "SetGoal", "AcknowledgeDiscussion", "EvaluateGoal");

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private CoachingSteps coachings;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private DataSource database;

    private OpenForms forms;
    private Tables tables;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
        forms = new OpenForms(cases, coachings);
        tables = new Tables(database);
    }

    @AfterEach
    void nothing_was_evaluated() {
        assertThat(System.getProperties()).isNotEmpty().doesNotContainKey("kapula.evaluated");
    }

    static Stream<FormField> fields() {
        return FormField.samples().stream();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void refuses_what_the_field_does_not_take_and_names_it(FormField field) {
        OpenForm form = forms.open(field.form());
        Door door = Door.rest(port, form.person());
        String before = tables.snapshot(Tables.DOMAIN);
        BadValues.of(field).forEach((what, value) -> {
            Map<String, Object> variables = with(body(valid(field)), Map.of(field.key(), value));
            Answer answer = door.post(form.submit(), Map.of("variables", variables));
            assertThat(answer.status()).as(field + ": " + what + " " + answer.body()).isEqualTo(400);
            assertThat(keys(answer)).as(field + ": " + what).containsExactly(field.key());
        });
        assertThat(tables.snapshot(Tables.DOMAIN)).isEqualTo(before);
        Answer taken = door.post(form.submit(), Map.of("variables", body(valid(field))));
        assertThat(taken.status()).as("afterwards " + taken.body()).isEqualTo(204);
    }

    static Stream<String> forms() {
        return fields().map(FormField::form).distinct();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void refuses_keys_that_the_form_does_not_have(String name) {
        OpenForm form = forms.open(name);
        Door door = Door.rest(port, form.person());
        String before = tables.snapshot(Tables.DOMAIN);
        for (String key : List.of("salary", "applicationId", "initiator", "${decision}", "decision.class", "__proto__", " ", "kind ")) {
            Map<String, Object> variables = with(body(valid(name).get(0)), Map.of(key, Map.of("value", 1)));
            Answer answer = door.post(form.submit(), Map.of("variables", variables));
            assertThat(answer.status()).as(key + answer.body()).isEqualTo(400);
            assertThat(keys(answer)).containsExactly(key);
        }
        assertThat(tables.snapshot(Tables.DOMAIN)).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keeps_words_to_the_letter_and_evaluates_none(String name) {
        for (Map<String, Object> submission : valid(name)) {
            for (String words : WORDS) {
                process.clear();
                OpenForm form = forms.open(name);
                Map<String, Object> texts = texts(name, submission, words);
                Answer answer = Door.rest(port, form.person())
                        .post(form.submit(), Map.of("variables", body(with(submission, texts))));
                assertThat(answer.status()).as(words + answer.body()).isEqualTo(204);
                assertThat(tables.cells(Tables.DOMAIN).stream().filter(cell -> cell.is(words)).count())
                        .as("%s kept in %s", words, texts.keySet())
                        .matches(found -> SEALED.contains(name) ? found == 0 : found >= texts.size());
            }
        }
    }

    @Test
    void drops_what_no_database_can_keep() {
        OpenForm form = forms.open("PresentApplication");
        String body = "{\"variables\":{\"decision\":{\"value\":\"RETURN\"},"
                + "\"reason\":{\"value\":\"a\\u0000b\\ud800c\\udc00d\\u0007e\\u202ef\"}}}";
        assertThat(Door.rest(port, "juha").post(form.submit(), body).status()).isEqualTo(204);
        assertThat(tables.cells(Tables.DOMAIN)).anyMatch(cell -> cell.is("abcdef") || cell.is("abcde\u202ef"));
    }

    @Test
    void takes_lists_and_numbers_however_they_are_written() {
        for (Object supervisees : List.of(
                Map.of("value", List.of("topi", "taina")),
                Map.of("value", "[\"topi\",\"taina\"]", "type", "Json"),
                Map.of("value", "[\"topi\",\"taina\"]", "type", "String"))) {
            for (Object months : List.of(
                    Map.of("value", 12),
                    Map.of("value", 12.0, "type", "Double"),
                    Map.of("value", "12"),
                    Map.of("value", "12", "type", "Integer"))) {
                OpenForm form = forms.open("CompleteApplication");
                Map<String, Object> variables =
                        with(body(group()), Map.of("supervisees", supervisees, "months", months));
                Answer answer = Door.rest(port, "juha").post(form.submit(), Map.of("variables", variables));
                assertThat(answer.status()).as(supervisees + " " + months + answer.body()).isEqualTo(204);
            }
        }
    }

    @Tag("one-database")
    @ParameterizedTest
    @MethodSource("fields")
    void shows_the_form_whatever_its_draft_holds(FormField field) {
        OpenForm form = forms.open(field.form());
        Door browser = Door.portal(port, form.person());
        browser.with("X-CSRF-TOKEN", browser.get("/api/csrf").json().path("token").asText());
        String draft = "/api/tasks/" + form.task() + "/draft";
        BadValues.of(field).forEach((what, variable) -> {
            Object value = ((Map<?, ?>) variable).get("value");
            assertThat(browser.put(draft, Map.of(field.key(), value)).status()).as(what).isIn(204, 413);
            Answer shown = browser.get("/engine-rest/task/" + form.task() + "/form-variables");
            assertThat(shown.status()).as(field + ": " + what + " " + shown.body()).isEqualTo(200);
        });
    }

    private static Map<String, Object> group() {
        return valid("CompleteApplication").get(1);
    }

    /** The same words for every text that this submission fills. */
    private static Map<String, Object> texts(String form, Map<String, Object> submission, String words) {
        Map<String, Object> texts = new HashMap<>();
        fields().filter(field -> field.form().equals(form) && field.isText() && submission.containsKey(field.key()))
                .forEach(field -> texts.put(field.key(), words));
        return texts;
    }

    private static Iterable<String> keys(Answer answer) {
        return () -> answer.json().path("errors").fieldNames();
    }
}
