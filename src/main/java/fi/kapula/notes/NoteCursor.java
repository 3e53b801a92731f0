package fi.kapula.notes;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The last note of a page, after which the next page begins. Written {@code 2027-01-11_42}. */
public record NoteCursor(LocalDate day, long id) {

    /** Outside every day that a note may have. */
    static final NoteCursor NEWEST = new NoteCursor(LocalDate.of(9999, 12, 31), 0);

    static final NoteCursor OLDEST = new NoteCursor(LocalDate.of(1, 1, 1), 0);

    static NoteCursor of(Note note) {
        return new NoteCursor(note.notedOn(), note.id());
    }

    /** The beginning where the text is no cursor, for instance a hand-written one. */
    public static NoteCursor parse(String text) {
        String[] parts = text == null ? new String[0] : text.split("_");
        try {
            return parts.length == 2 ? new NoteCursor(LocalDate.parse(parts[0]), Long.parseLong(parts[1])) : NEWEST;
        } catch (DateTimeException | NumberFormatException e) {
            return NEWEST;
        }
    }

    @Override
    public String toString() {
        return day + "_" + id;
    }
}
