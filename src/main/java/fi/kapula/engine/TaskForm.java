package fi.kapula.engine;

import java.util.Map;

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

    /** Hands a validated submission to the domain, in the transaction that completes the task. */
    Answer submit(OpenTask task, S submission);
}
