package fi.kapula.questionnaire;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one respondent answered, by the fields' keys: {@code q_} and a question's identity for a choice, {@code t_} for words.
 * "Not now" is no answer, though it is kept, so that a form shows it again.
 */
public record Answers(Map<String, String> fields) {

    /** Chosen where somebody does not want to answer. */
    public static final String NOT_NOW = "NOT_NOW";

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        fields = Map.copyOf(fields);
    }

    /** The step or option that was chosen. */
    public OptionalInt choice(String question) {
        String chosen = fields.get("q_" + question);
        return chosen == null || chosen.equals(NOT_NOW) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(chosen));
    }

    public Optional<String> words(String question) {
        return Optional.ofNullable(fields.get("t_" + question));
    }
}
