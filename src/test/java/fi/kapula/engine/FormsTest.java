package fi.kapula.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapula.shared.Language;
import fi.kapula.testing.KapulaTest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Holds every form against the bean that fills it: the same keys, types, limits and conditions. */
@Tag("models")
@KapulaTest
class FormsTest {

    private static final Set<String> COMPONENTS = Set.of(
            "text", "textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime",
            "group", "table", "separator", "spacer", "html");
    private static final Set<Class<?>> REQUIRED = Set.of(NotNull.class, NotBlank.class, NotEmpty.class);

    @Autowired
    private TaskForms forms;

    @Autowired
    private FormQuestions questions;

    static Stream<String> taskForms() throws IOException {
        return Files.list(Path.of("forms"))
                .map(file -> file.getFileName().toString().replace(".form", ""))
                .filter(form -> !form.startsWith("Begin"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("taskForms")
    void has_the_keys_of_its_bean(String form) {
        assertThat(forms.schema(form).id()).isEqualTo(form);
        assertThat(forms.schema(form).inputKeys())
                .containsExactlyInAnyOrderElementsOf(components(form).keySet());
    }

    @ParameterizedTest
    @MethodSource("taskForms")
    void takes_the_answers_to_the_question_set_that_it_names(String form) {
        long taken = Arrays.stream(forms.submissionType(form).getRecordComponents())
                .filter(component -> component.isAnnotationPresent(QuestionAnswers.class))
                .filter(component -> component.getType() == Map.class)
                .count();
        assertThat(taken).isEqualTo(forms.schema(form).questionSet().isPresent() ? 1 : 0);
        assertThat(questions.newest(form, Language.FI).keys()).doesNotContainAnyElementsOf(components(form).keySet());
    }

    @ParameterizedTest
    @MethodSource("taskForms")
    void uses_only_components_that_every_door_can_show(String form) {
        assertThat(forms.schema(form).components())
                .extracting(component -> component.path("type").asText())
                .isSubsetOf(COMPONENTS);
    }

    @ParameterizedTest
    @MethodSource("taskForms")
    void limits_what_its_bean_limits(String form) {
        Map<String, RecordComponent> components = components(form);
        for (JsonNode field : inputs(form)) {
            RecordComponent component = components.get(FormSchema.keyOf(field));
            JsonNode limits = field.path("validate");
            Size size = annotation(component, Size.class);
            if (component.getType() == String.class && size != null && !"select".equals(field.path("type").asText())) {
                assertThat(limits.path("maxLength").asInt()).as(component.getName()).isEqualTo(size.max());
            }
            Min min = annotation(component, Min.class);
            Max max = annotation(component, Max.class);
            assertThat(limits.path("min").asLong(-1)).as(component.getName()).isEqualTo(min == null ? -1 : min.value());
            assertThat(limits.path("max").asLong(-1)).as(component.getName()).isEqualTo(max == null ? -1 : max.value());
            assertThat(limits.path("required").asBoolean())
                    .as(component.getName() + " required")
                    .isEqualTo(REQUIRED.stream().anyMatch(type -> field(component).isAnnotationPresent(asAnnotation(type))));
            assertThat(field.has("conditional"))
                    .as(component.getName() + " conditional")
                    .isEqualTo(component.isAnnotationPresent(When.class));
        }
    }

    @ParameterizedTest
    @MethodSource("taskForms")
    void offers_the_options_of_its_bean(String form) {
        Map<String, RecordComponent> components = components(form);
        for (JsonNode field : inputs(form)) {
            Class<?> type = components.get(FormSchema.keyOf(field)).getType();
            if (field.has("values")) {
                Set<String> offered = StreamSupport.stream(field.get("values").spliterator(), false)
                        .map(option -> option.get("value").asText())
                        .collect(Collectors.toSet());
                Set<String> known = Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.toSet());
                assertThat(offered).isEqualTo(known);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("taskForms")
    void is_json_that_the_modeler_opens(String form) throws IOException {
        JsonNode json = new ObjectMapper().readTree(Path.of("forms", form + ".form").toFile());
        assertThat(json.path("executionPlatform").asText()).isEqualTo("Camunda Platform");
        assertThat(json.path("schemaVersion").asInt()).isPositive();
    }

    private Iterable<JsonNode> inputs(String form) {
        Set<String> keys = forms.schema(form).inputKeys();
        return forms.schema(form).components().stream()
                .filter(component -> keys.contains(FormSchema.keyOf(component)))
                .toList();
    }

    private Map<String, RecordComponent> components(String form) {
        return Arrays.stream(forms.submissionType(form).getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(QuestionAnswers.class))
                .collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
    }

    private static <A extends Annotation> A annotation(RecordComponent component, Class<A> type) {
        return field(component).getAnnotation(type);
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Annotation> asAnnotation(Class<?> type) {
        return (Class<? extends Annotation>) type;
    }

    private static Field field(RecordComponent component) {
        try {
            return component.getDeclaringRecord().getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
