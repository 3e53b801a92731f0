package fi.kapula.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of a submission: the answers that gateways ask for, or the fields that must be corrected. */
public sealed interface Answer {

    /** The task is completed with these routing answers as process variables. */
    record Accepted(Map<String, Object> routing) implements Answer {}

    /** Nothing is stored and the task stays; each field's error is shown beside it. */
    record Rejected(List<FieldError> errors) implements Answer {}

    /**
     * @param key the form's key
     * @param messageKey in {@code messages/errors*.properties}
     */
    record FieldError(String key, String messageKey, Object... arguments) {}

    static Answer accepted() {
        return new Accepted(Map.of());
    }

    static <T> Answer accepted(ProcessVariable<T> variable, T value) {
        return new Accepted(new LinkedHashMap<>(Map.of(variable.name(), value)));
    }

    static Answer rejected(String key, String messageKey, Object... arguments) {
        return new Rejected(List.of(new FieldError(key, messageKey, arguments)));
    }
}
