package fi.kapula.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapula.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.aop.support.AopUtils;
import org.springframework.core.GenericTypeResolver;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The form beans by the ids of their forms, and the forms themselves. */
@Component
class TaskForms {

    private final Map<String, TaskForm<?>> beans;
    private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();
    private final FormTexts texts;
    private final ObjectMapper json;

    TaskForms(List<TaskForm<?>> beans, FormTexts texts, ObjectMapper json) {
        this.beans = beans.stream().collect(Collectors.toMap(TaskForms::formId, Function.identity()));
        this.texts = texts;
        this.json = json;
    }

    @SuppressWarnings("unchecked")
    <S extends Record> TaskForm<S> bean(String form) {
        TaskForm<?> bean = beans.get(form);
        if (bean == null) {
            throw new IllegalStateException("No bean fills the form " + form);
        }
        return (TaskForm<S>) bean;
    }

    boolean knows(String form) {
        return beans.containsKey(form);
    }

    @SuppressWarnings("unchecked")
    <S extends Record> Class<S> submissionType(String form) {
        return (Class<S>) GenericTypeResolver.resolveTypeArgument(AopUtils.getTargetClass(bean(form)), TaskForm.class);
    }

    FormSchema schema(String form) {
        return schemas.computeIfAbsent(form, id -> new FormSchema(read(id)));
    }

    /** The form with the texts of this language; a copy. */
    FormSchema translated(String form, Language language) {
        FormSchema translated = new FormSchema(schema(form).json().deepCopy());
        texts.translate(translated, language);
        return translated;
    }

    /** A form as it was deployed, with the texts of this language. */
    String translated(InputStream deployed, Language language) {
        try {
            FormSchema form = new FormSchema(json.readTree(deployed));
            texts.translate(form, language);
            return form.json().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the fields are called in this language, by key. */
    Map<String, String> labels(String form, Language language) {
        Map<String, String> labels = new LinkedHashMap<>();
        translated(form, language).components().stream()
                .filter(component -> component.hasNonNull("key") && component.hasNonNull("label"))
                .forEach(component -> labels.put(FormSchema.keyOf(component), component.get("label").asText()));
        return labels;
    }

    /** {@code PresentApplicationForm} fills {@code PresentApplication}. */
    private static String formId(TaskForm<?> bean) {
        String name = AopUtils.getTargetClass(bean).getSimpleName();
        return name.substring(0, name.length() - "Form".length());
    }

    private JsonNode read(String form) {
        try (InputStream file = new ClassPathResource("forms/" + form + ".form").getInputStream()) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
