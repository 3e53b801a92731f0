package fi.kapula.engine;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable: an id or an answer that a gateway asks for, never a person's words, name or sum. Declared as a
 * constant in a feature's {@code *Process} class.
 *
 * @param type {@code Long}, {@code String}, {@code Boolean} or {@code Date}
 */
public record ProcessVariable<T>(String name, Class<T> type) {

    private static final Set<String> DECLARED = ConcurrentHashMap.newKeySet();

    public ProcessVariable {
        DECLARED.add(name);
    }

    /** Whether some feature declares a variable of this name: history keeps no others. */
    static boolean isDeclared(String name) {
        return DECLARED.contains(name);
    }

    public static ProcessVariable<Long> number(String name) {
        return new ProcessVariable<>(name, Long.class);
    }

    public static ProcessVariable<String> text(String name) {
        return new ProcessVariable<>(name, String.class);
    }

    public static ProcessVariable<Boolean> flag(String name) {
        return new ProcessVariable<>(name, Boolean.class);
    }

    /** The value in this execution; fails where it is missing or of another type. */
    public T from(VariableScope scope) {
        return required(scope.getVariable(name));
    }

    /** The value that the open task carries; fails where it is missing or of another type. */
    public T from(OpenTask task) {
        return required(task.variables().get(name));
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value);
    }

    public Map<String, Object> with(T value) {
        return Map.of(name, value);
    }

    private T required(Object value) {
        if (value == null) {
            throw new IllegalStateException("Process variable " + name + " is missing");
        }
        return type.cast(value);
    }
}
