package fi.kapula.notes;

import java.util.List;

/**
 * Some notes of an author, newest first.
 *
 * @param next where older ones, or the search among them, go on; null at the end
 */
public record NotePage(List<NoteCard> notes, NoteCursor next) {}
