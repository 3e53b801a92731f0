package fi.kapula.engine;

import java.util.Map;
import java.util.Set;

/**
 * One user task's form: what it shows, and what happens with what is submitted. One Spring bean per {@code .form} file,
 * named after it: {@code PresentApplication.form} is filled by {@code PresentApplicationForm}.
 *
 * @param <S> the submission: a record whose components are the form's input keys, with Bean Validation limits
 */
public interface TaskForm<S extends Record> {

    /**
     * The values of the form's keys for this reader, read from the domain now. Values are {@code String}, {@code Boolean},
     * whole or decimal numbers, dates, enums, lists of {@link Option} for {@code valuesKey}, lists of maps for tables.
     */
    Map<String, Object> show(OpenTask task);

    /** For a form that names a question set: which version is asked, and in whose words. */
    default Asking asking(OpenTask task) {
        throw new IllegalStateException("The form " + task.form() + " names a question set, and its bean none");
    }

    /**
     * Keys of fields that are not for this reader: the form itself comes without them, and whoever submits one is told what
     * anybody is told who makes a key up.
     */
    default Set<String> withheld(OpenTask task) {
        return Set.of();
    }

    /** Hands a validated submission to the domain, in the transaction that completes the task. */
    Answer submit(OpenTask task, S submission);
}
