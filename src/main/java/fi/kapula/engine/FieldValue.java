package fi.kapula.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * Reads one submitted value as the type of its record component. Scripts and Camunda Forms write the same value in several
 * ways (numbers as text, lists as JSON text); anything else is unreadable.
 */
final class FieldValue {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The message is a key of {@code messages/errors}. */
    static class Unreadable extends Exception {
        Unreadable(String messageKey) {
            super(messageKey);
        }
    }

    private FieldValue() {}

    static Object read(Object submitted, RecordComponent component) throws Unreadable {
        Object raw = submitted instanceof TypedValue typed ? typed.getValue() : submitted;
        Class<?> type = component.getType();
        if (List.class == type) {
            return list(raw);
        }
        if (raw == null) {
            return null;
        }
        if (Boolean.class == type) {
            return flag(raw);
        }
        if (Integer.class == type) {
            return wholeNumber(raw);
        }
        if (BigDecimal.class == type) {
            return number(raw);
        }
        String text = text(raw);
        if (String.class == type || text == null) {
            return text;
        }
        if (type.isEnum()) {
            return option(text, type);
        }
        return time(text, type);
    }

    /** Text without surrounding space and control characters, in Unicode's composed form; null when nothing is left. */
    static String text(Object raw) throws Unreadable {
        if (!(raw instanceof String || raw instanceof Number || raw instanceof Boolean)) {
            throw new Unreadable("error.invalid");
        }
        StringBuilder kept = new StringBuilder();
        Normalizer.normalize(raw.toString().replace("\r\n", "\n"), Normalizer.Form.NFC)
                .codePoints()
                .filter(c -> c == '\n' || c == '\t' || !isUnstorable(c))
                .forEach(kept::appendCodePoint);
        String text = kept.toString().strip();
        return text.isEmpty() ? null : text;
    }

    private static boolean isUnstorable(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    private static Boolean flag(Object raw) throws Unreadable {
        if (raw instanceof Boolean flag) {
            return flag;
        }
        if ("true".equals(raw) || "false".equals(raw)) {
            return Boolean.valueOf((String) raw);
        }
        throw new Unreadable("error.yesNo");
    }

    private static Integer wholeNumber(Object raw) throws Unreadable {
        BigDecimal number = number(raw);
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException e) {
            throw new Unreadable("error.wholeNumber");
        }
    }

    private static BigDecimal number(Object raw) throws Unreadable {
        String text = text(raw);
        if (text == null) {
            return null;
        }
        try {
            if (text.length() > 20) {
                throw new NumberFormatException();
            }
            return new BigDecimal(text.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new Unreadable("error.number");
        }
    }

    private static Object option(String text, Class<?> type) throws Unreadable {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Unreadable("error.option"));
    }

    private static Object time(String text, Class<?> type) throws Unreadable {
        try {
            return type == LocalDate.class ? LocalDate.parse(text) : OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new Unreadable(type == LocalDate.class ? "error.date" : "error.time");
        }
    }

    private static List<String> list(Object raw) throws Unreadable {
        if (raw == null) {
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (Object entry : raw instanceof List<?> entries ? entries : jsonList(raw.toString())) {
            if (!(entry instanceof String text) || text.length() > 200) {
                throw new Unreadable("error.invalid");
            }
            if (!values.contains(text)) {
                values.add(text);
            }
        }
        return List.copyOf(values);
    }

    private static List<?> jsonList(String json) throws Unreadable {
        try {
            return json.isBlank() ? List.of() : JSON.readValue(json, new TypeReference<List<?>>() {});
        } catch (JsonProcessingException e) {
            throw new Unreadable("error.invalid");
        }
    }
}
