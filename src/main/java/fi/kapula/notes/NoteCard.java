package fi.kapula.notes;

import java.time.LocalDate;

/**
 * A note, opened for its author.
 *
 * @param text null where its seal is broken
 */
public record NoteCard(long id, LocalDate day, String text, int version) {

    /** Without the text: what is printed may be logged. */
    @Override
    public String toString() {
        return "NoteCard[id=%d, version=%d]".formatted(id, version);
    }
}
