package fi.kapula.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;

/** Turns what a form bean shows into values that Camunda Forms understand: scalars, and JSON for lists. */
final class FormValues {

    private static final ObjectMapper JSON =
            new ObjectMapper().registerModule(new JavaTimeModule()).disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final Object UNREADABLE = new Object();

    private FormValues() {}

    static TypedValue typed(Object value) {
        if (value instanceof Collection<?> || value instanceof Map<?, ?> || value instanceof Record) {
            return SpinValues.jsonValue(json(value)).create();
        }
        if (value instanceof Boolean flag) {
            return Variables.booleanValue(flag);
        }
        if (value instanceof Integer number) {
            return Variables.integerValue(number);
        }
        if (value instanceof Number number) {
            return Variables.doubleValue(number.doubleValue());
        }
        if (value instanceof Enum<?> constant) {
            return Variables.stringValue(constant.name());
        }
        if (value instanceof Temporal time) {
            return Variables.stringValue(time.toString());
        }
        return Variables.stringValue(value == null ? null : value.toString());
    }

    /** Submitted values without their types; what is neither a scalar nor JSON becomes a value that no field can read. */
    static Map<String, Object> plain(Map<String, Object> submitted) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (submitted != null) {
            submitted.keySet().forEach(key -> plain.put(key, plain(submitted, key)));
        }
        return plain;
    }

    private static Object plain(Map<String, Object> submitted, String key) {
        TypedValue value = submitted instanceof VariableMap variables ? variables.getValueTyped(key) : null;
        if (value == null) {
            return submitted.get(key);
        }
        if (value instanceof JsonValue json) {
            return json.getValueSerialized();
        }
        return value.getType() == null || value.getType().isPrimitiveValueType() ? value.getValue() : UNREADABLE;
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a value for a form: " + value.getClass(), e);
        }
    }
}
