package fi.kapula.engine;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapula.engine.FormPart.Condition;
import fi.kapula.engine.FormPart.Place;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The components of a form with their values. Whether a field counts that depends on another field is for the page to say
 * while somebody types, by {@link When}; all other conditions are the form's own, in FEEL, and answered here.
 */
@Component
class FormParts {

    private final ProcessEngineConfigurationImpl engine;

    FormParts(@Lazy ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    List<FormPart> of(FormSchema form, Map<String, Object> values, Class<? extends Record> submission) {
        Set<String> inputs = form.inputKeys();
        Map<String, Condition> conditions = conditions(submission);
        List<FormPart> parts = new ArrayList<>();
        for (JsonNode component : form.components()) {
            boolean asked = inputs.contains(FormSchema.keyOf(component));
            if (asked || !isHidden(component, values)) {
                parts.add(part(component, asked, conditions, values));
            }
        }
        return parts;
    }

    private static FormPart part(
            JsonNode component, boolean asked, Map<String, Condition> conditions, Map<String, Object> values) {
        String key = FormSchema.keyOf(component);
        JsonNode properties = component.path("properties");
        String source = component.path("dataSource").asText("=" + key).substring(1);
        return new FormPart(
                component.path("type").asText(),
                key,
                properties.has(Place.WORDS)
                        ? text(properties, Place.WORDS)
                        : text(component, component.hasNonNull("dateLabel") ? "dateLabel" : "label"),
                text(component, "timeLabel"),
                text(component, "description"),
                text(component, component.has("content") ? "content" : "text"),
                asked,
                component.path("validate").path("required").asBoolean(),
                component.path("searchable").asBoolean(),
                "datetime".equals(component.path("subtype").asText()),
                component.path("decimalDigits").asInt(-1) == 0,
                asked ? conditions.get(key) : null,
                options(component, values),
                columns(component),
                Place.valueOf(properties.path(Place.PROPERTY).asText(Place.FIELD.name())),
                text(properties, Place.ABOUT),
                values.get(source));
    }

    private static List<Option> options(JsonNode component, Map<String, Object> values) {
        List<Option> options = new ArrayList<>();
        component.path("values").forEach(option -> options.add(
                new Option(option.path("value").asText(), option.path("label").asText())));
        if (values.get(component.path("valuesKey").asText()) instanceof List<?> filled) {
            filled.forEach(option -> options.add((Option) option));
        }
        return options;
    }

    private static List<Option> columns(JsonNode component) {
        List<Option> columns = new ArrayList<>();
        component.path("columns").forEach(column ->
                columns.add(new Option(column.path("key").asText(), column.path("label").asText())));
        return columns;
    }

    private static Map<String, Condition> conditions(Class<? extends Record> submission) {
        Map<String, Condition> conditions = new LinkedHashMap<>();
        for (RecordComponent component : submission.getRecordComponents()) {
            When when = component.getAnnotation(When.class);
            if (when != null) {
                conditions.put(component.getName(), new Condition(when.key(), Arrays.asList(when.is())));
            }
        }
        return conditions;
    }

    private boolean isHidden(JsonNode component, Map<String, Object> values) {
        String hide = component.path("conditional").path("hide").asText();
        if (hide.isEmpty()) {
            return false;
        }
        Map<String, Object> scalars = new HashMap<>(values);
        scalars.replaceAll((key, value) -> value == null || value instanceof Boolean || value instanceof Number
                ? value
                : value.toString());
        Object hidden = engine.getDmnEngineConfiguration()
                .getFeelEngine()
                .evaluateSimpleExpression(hide.substring(1), Variables.fromMap(scalars).asVariableContext());
        return Boolean.TRUE.equals(hidden);
    }

    private static String text(JsonNode component, String field) {
        String text = component.path(field).asText();
        return text.isBlank() ? null : text;
    }
}
