package fi.kapula.doors;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.doors.OpenForms.OpenForm;
import fi.kapula.pta.CoachingSteps;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every form in the portal: it is drawn from its file, takes what the other doors take and says what is wrong. */
@KapulaTest
class TaskPagesTest {

    @Autowired
    private Cases cases;

    @Autowired
    private Pages pages;

    @Autowired
    private CoachingSteps coachings;

    @Autowired
    private ProcessProbe process;

    private OpenForms forms;

    static Stream<String> forms() {
        return FormField.all().stream().map(FormField::form).distinct();
    }

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
        forms = new OpenForms(cases, coachings);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void asks_every_question_of_the_form_and_no_other(String form) {
        OpenForm task = forms.open(form);
        Page page = pages.open(task.person(), "/tasks/" + task.task());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html().select("form.task .field").eachAttr("data-key"))
                .containsExactlyInAnyOrderElementsOf(fields(form).stream().map(FormField::key).toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void gives_every_input_a_name_that_people_read(String form) {
        OpenForm task = forms.open(form);
        Page page = pages.open(task.person(), "/tasks/" + task.task());
        for (Element input : page.html().select("form.task .field :is(input, select, textarea)")) {
            boolean labelled = input.parent().nameIs("label")
                    || !page.html().select("label[for=" + input.id() + "]").text().isBlank();
            assertThat(labelled).as(input.outerHtml()).isTrue();
        }
        assertThat(page.html().select("form.task fieldset:not(:has(> legend))")).isEmpty();
        assertThat(page.html().select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void takes_what_the_other_doors_take(String form) {
        OpenForm task = forms.open(form);
        String[] answers = parameters(OpenForms.valid(form).get(0));
        Page page = pages.send(task.person(), "/tasks/" + task.task(), answers);
        assertThat(page.status()).as(page.text()).isEqualTo(302);
        assertThat(pages.open(task.person(), "/tasks/" + task.task()).status()).isIn(404, 410);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void says_at_the_field_and_above_what_is_missing_and_keeps_the_rest(String form) {
        for (FormField field : fields(form)) {
            if (!field.limits().path("required").asBoolean()) {
                continue;
            }
            process.clear();
            OpenForm task = forms.open(form);
            Map<String, Object> answers = new HashMap<>(OpenForms.valid(field));
            answers.remove(field.key());
            Page page = pages.send(task.person(), "/tasks/" + task.task(), parameters(answers));
            assertThat(page.status()).as(field.toString()).isEqualTo(400);
            assertSaid(page, field);
            assertKept(page, answers);
        }
    }

    @ParameterizedTest
    @MethodSource("forms")
    void keeps_a_text_that_is_too_long(String form) {
        for (FormField field : FormField.samples()) {
            if (!field.form().equals(form) || !field.isText()) {
                continue;
            }
            process.clear();
            OpenForm task = forms.open(form);
            Map<String, Object> answers = new HashMap<>(OpenForms.valid(field));
            answers.put(field.key(), "ä".repeat(field.limit("maxLength") + 1));
            Page page = pages.send(task.person(), "/tasks/" + task.task(), parameters(answers));
            assertThat(page.status()).as(field.toString()).isEqualTo(400);
            assertSaid(page, field);
            assertKept(page, answers);
        }
    }

    /** In the summary, whose link leads to an input of the field, and at the field itself. */
    private static void assertSaid(Page page, FormField field) {
        List<String> targets = page.html().select(".summary a").eachAttr("href");
        Element asked = page.html().selectFirst(".field[data-key=" + field.key() + "]");
        assertThat(asked.select(".error").text()).as(field.toString()).isNotBlank();
        Set<String> inputs = asked.select("input, select, textarea").stream()
                .map(input -> "#" + input.id())
                .collect(Collectors.toSet());
        assertThat(targets).as(field.toString()).anyMatch(inputs::contains);
    }

    private static void assertKept(Page page, Map<String, Object> answers) {
        answers.forEach((key, value) -> {
            if (value instanceof String text && !key.equals("startsAt")) {
                String kept = page.html().select("textarea[name=%s]".formatted(key)).text()
                        + page.html().select("input[name=%s]:not([type=radio])".formatted(key)).val()
                        + page.html().select("input[name=%s][checked]".formatted(key)).val()
                        + page.html().select("select[name=%s] option[selected]".formatted(key)).val();
                assertThat(kept).as(key).contains(text.replaceAll("\\s+", " "));
            }
        });
    }

    /** As a browser sends them: nothing for a box that is not ticked, day and time apart. */
    private static String[] parameters(Map<String, Object> answers) {
        List<String> sent = new ArrayList<>();
        answers.forEach((key, value) -> {
            if (key.equals("startsAt")) {
                sent.addAll(List.of(key + ".day", value.toString().substring(0, 10)));
                sent.addAll(List.of(key + ".time", value.toString().substring(11, 16)));
            } else if (value instanceof List<?> list) {
                list.forEach(each -> sent.addAll(List.of(key, each.toString())));
            } else if (!Boolean.FALSE.equals(value)) {
                sent.addAll(List.of(key, value.toString()));
            }
        });
        return sent.toArray(String[]::new);
    }

    private static List<FormField> fields(String form) {
        return FormField.all().stream().filter(field -> field.form().equals(form)).toList();
    }
}
