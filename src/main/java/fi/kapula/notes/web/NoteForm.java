package fi.kapula.notes.web;

import fi.kapula.notes.NoteCard;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody types into a note's page. Checked by hand: Spring's own errors quote what they reject, and end up in
 * the log.
 *
 * @param version null for a new note
 */
record NoteForm(Integer version, String day, String text) {

    static final int LONGEST = 20_000;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /** Browsers send lines that end in two characters. */
    NoteForm {
        day = day == null ? "" : day.strip();
        text = text == null ? "" : text.replace("\r\n", "\n").stripTrailing();
    }

    static NoteForm empty(LocalDate today) {
        return new NoteForm(null, today.toString(), "");
    }

    static NoteForm of(NoteCard note) {
        return new NoteForm(note.version(), note.day().toString(), note.text());
    }

    /** To be saved after all, over a version that the author has now been shown. */
    NoteForm over(int version) {
        return new NoteForm(version, day, text);
    }

    /** To be saved after all, as a note of its own. */
    NoteForm asNew() {
        return new NoteForm(null, day, text);
    }

    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(day)).filter(date -> !date.isBefore(FIRST) && !date.isAfter(LAST));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Key of the text that says what is wrong with the day; null when nothing is. */
    public String getDayProblem() {
        return date().isPresent() ? null : "notes.problem.day";
    }

    public String getTextProblem() {
        if (text.isBlank()) {
            return "notes.problem.empty";
        }
        return text.length() > LONGEST ? "notes.problem.long" : null;
    }

    boolean acceptable() {
        return getDayProblem() == null && getTextProblem() == null;
    }

    /** Without the text: what is printed may be logged. */
    @Override
    public String toString() {
        return "NoteForm[version=%s, day=%s]".formatted(version, day);
    }
}
