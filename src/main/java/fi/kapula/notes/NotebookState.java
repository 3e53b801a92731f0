package fi.kapula.notes;

import java.time.LocalDate;

/**
 * How an author's notebook stands.
 *
 * @param deleteOn null while the supervision goes on
 * @param deleted whether its notes are gone, and none can be written any more
 */
public record NotebookState(LocalDate deleteOn, boolean deleted) {}
