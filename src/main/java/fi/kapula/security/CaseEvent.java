package fi.kapula.security;

import java.time.Instant;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A line of a case's timeline, already without what its reader may not know.
 *
 * @param text key of what happened
 * @param arguments of that text: numbers, {@code Instant}s, {@link Person}s
 * @param actor user id; null when time did it, or when it is not for the reader to know
 * @param words the actor's own, or null
 */
public record CaseEvent(
        Instant at, String text, List<Object> arguments, @Nullable String actor, @Nullable String words) {

    /** An argument that is shown as this person's name. @param id user id */
    public record Person(String id) {}

    public static CaseEvent of(Instant at, String actor, String text, Object... arguments) {
        return new CaseEvent(at, text, List.of(arguments), actor, null);
    }

    public CaseEvent saying(@Nullable String words) {
        return new CaseEvent(at, text, arguments, actor, words);
    }
}
