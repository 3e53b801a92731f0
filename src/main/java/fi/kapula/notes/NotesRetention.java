package fi.kapula.notes;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes an author's notes a configured time after their supervision has ended. The diagram's timers ask it when.
 */
@Service("notesRetention")
@Transactional
public class NotesRetention {

    /** As all mails of a schedule: outside the hour that summer time skips or repeats. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final NotebookRepository notebooks;
    private final NoteRepository notes;
    private final NotesSettings settings;
    private final NotesMails mails;
    private final Clock clock;

    NotesRetention(
            NotebookRepository notebooks, NoteRepository notes, NotesSettings settings, NotesMails mails, Clock clock) {
        this.notebooks = notebooks;
        this.notes = notes;
        this.settings = settings;
        this.mails = mails;
        this.clock = clock;
    }

    /** @return the id of the notebook that will be deleted; empty when that is already under way */
    Optional<Long> supervisionEnded(String businessKey, String author) {
        if (notebooks.lock(businessKey, author).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(notebooks.save(new Notebook(businessKey, author, LocalDate.now(clock), settings)).id());
    }

    @Transactional(readOnly = true)
    public Date noticeAt(long notebookId) {
        return morning(notebook(notebookId).noticeOn());
    }

    @Transactional(readOnly = true)
    public Date deletionAt(long notebookId) {
        return morning(notebook(notebookId).deleteOn());
    }

    @Transactional(readOnly = true)
    public boolean hasNotes(long notebookId) {
        Notebook notebook = notebook(notebookId);
        return notes.existsByBusinessKeyAndAuthor(notebook.businessKey(), notebook.author());
    }

    void announceDeletion(long notebookId) {
        Notebook notebook = notebook(notebookId);
        notebook.announce(LocalDate.now(clock), settings.noticeBefore());
        mails.notesWillBeDeleted(notebook);
    }

    void deleteNotes(long notebookId) {
        Notebook known = notebook(notebookId);
        Notebook notebook = notebooks.lock(known.businessKey(), known.author()).orElseThrow();
        notes.deleteAll(notebook.businessKey(), notebook.author());
        notebook.delete(clock.instant());
    }

    private Notebook notebook(long id) {
        return notebooks.findById(id).orElseThrow();
    }

    private Date morning(LocalDate day) {
        return Date.from(day.atTime(MORNING).atZone(clock.getZone()).toInstant());
    }
}
