package fi.kapula.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;

/**
 * A submission that was not taken; nothing is stored. Extends the engine's own exception because its REST resources answer
 * 400 to that one.
 */
public class SubmissionRejected extends FormFieldValidationException {

    private final int status;
    private final Map<String, String> errors;

    private SubmissionRejected(int status, String message, Map<String, String> errors) {
        super(message, message);
        this.status = status;
        this.errors = errors;
    }

    /**
     * Fields are wrong.
     *
     * @param errors texts in the reader's language, by the form's key
     * @param labels what a person knows the keys by
     */
    static SubmissionRejected invalid(Map<String, String> errors, Map<String, String> labels) {
        String all = errors.entrySet().stream()
                .map(error -> labels.getOrDefault(error.getKey(), error.getKey()) + ": " + error.getValue())
                .collect(Collectors.joining("\n"));
        return new SubmissionRejected(400, all, new LinkedHashMap<>(errors));
    }

    /** The task is offered to the person and others, and nobody's yet. */
    static SubmissionRejected claimFirst(String message) {
        return new SubmissionRejected(400, message, Map.of("task", message));
    }

    /** Somebody else, or the same person in another window, was first. */
    static SubmissionRejected conflict(String message) {
        return new SubmissionRejected(409, message, Map.of());
    }

    /** There is no such task, or it is not this person's: the answer is the same. */
    static SubmissionRejected notFound(String taskId) {
        return new SubmissionRejected(404, "No matching task with id " + taskId, Map.of());
    }

    /** The HTTP status that fits: 400, 404 or 409. */
    public int status() {
        return status;
    }

    public Map<String, String> errors() {
        return errors;
    }
}
