package fi.kapula.notes;

import fi.kapula.vault.BrokenSeal;
import fi.kapula.vault.Vault;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An author's notes. Every method takes the author, and finds nothing of anybody else's. */
@Service
@Transactional
public class NotesService {

    private static final Logger LOG = LoggerFactory.getLogger(NotesService.class);
    private static final int PAGE = 20;
    private static final int BATCH = 100;

    /** So many notes are opened for one search; the reader may go on from there. */
    private static final int MOST_SEARCHED = 500;

    private final NoteRepository notes;
    private final NotebookRepository notebooks;
    private final NotesAccess access;
    private final Vault vault;
    private final Clock clock;

    NotesService(
            NoteRepository notes, NotebookRepository notebooks, NotesAccess access, Vault vault, Clock clock) {
        this.notes = notes;
        this.notebooks = notebooks;
        this.access = access;
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * The person's own notebook in the case; empty for everybody who never supervised it, and for an unknown case.
     */
    @Transactional(readOnly = true)
    public Optional<NotebookState> notebook(String author, String businessKey) {
        return access.notebook(author, businessKey);
    }

    @Transactional(readOnly = true)
    public NotePage page(String author, String businessKey, NoteCursor before) {
        List<Note> found = notes.before(businessKey, author, before.day(), before.id(), Limit.of(PAGE + 1));
        List<Note> page = found.subList(0, Math.min(PAGE, found.size()));
        return new NotePage(
                page.stream().map(this::open).toList(), found.size() > PAGE ? NoteCursor.of(page.get(PAGE - 1)) : null);
    }

    /**
     * Notes that have every word in them. They are opened one after another in memory: there is no index, which would
     * have to hold what nobody may read.
     */
    @Transactional(readOnly = true)
    public NotePage search(String author, String businessKey, String words, NoteCursor before) {
        SearchWords wanted = new SearchWords(words);
        List<NoteCard> hits = new ArrayList<>();
        NoteCursor at = before;
        for (int read = 0; read < MOST_SEARCHED; ) {
            List<Note> batch = notes.before(businessKey, author, at.day(), at.id(), Limit.of(BATCH));
            for (Note note : batch) {
                at = NoteCursor.of(note);
                NoteCard card = open(note);
                if (wanted.in(card.text()) && hits.add(card) && hits.size() == PAGE) {
                    return new NotePage(hits, at);
                }
            }
            if (batch.size() < BATCH) {
                return new NotePage(hits, null);
            }
            read += batch.size();
        }
        return new NotePage(hits, at);
    }

    @Transactional(readOnly = true)
    public Optional<NoteCard> find(String author, String businessKey, long id) {
        return notes.findByIdAndBusinessKeyAndAuthor(id, businessKey, author).map(this::open);
    }

    /** All of them, oldest first. */
    @Transactional(readOnly = true)
    public void forEach(String author, String businessKey, Consumer<NoteCard> reader) {
        NoteCursor at = NoteCursor.OLDEST;
        List<Note> batch;
        do {
            batch = notes.after(businessKey, author, at.day(), at.id(), Limit.of(BATCH));
            for (Note note : batch) {
                reader.accept(open(note));
                at = NoteCursor.of(note);
            }
        } while (batch.size() == BATCH);
    }

    /** @return false when the notebook was deleted meanwhile, and nothing was written */
    public boolean write(String author, String businessKey, LocalDate day, String text) {
        if (notebooks.lock(businessKey, author).filter(Notebook::deleted).isPresent()) {
            return false;
        }
        long id = notes.nextId();
        String sealed = vault.seal(text, Note.place(id, businessKey, author));
        notes.save(new Note(id, businessKey, author, day, sealed, clock.instant()));
        return true;
    }

    /**
     * @param version the one that was read
     * @return false when somebody, that is the author in another window, has changed or deleted the note since, and
     *     nothing was written
     */
    public boolean rewrite(String author, String businessKey, long id, int version, LocalDate day, String text) {
        Optional<Note> note = unchanged(author, businessKey, id, version);
        note.ifPresent(found -> found.rewrite(day, vault.seal(text, found.place()), clock.instant()));
        return note.isPresent();
    }

    /** @return as {@link #rewrite} does */
    public boolean delete(String author, String businessKey, long id, int version) {
        Optional<Note> note = unchanged(author, businessKey, id, version);
        note.ifPresent(notes::delete);
        return note.isPresent();
    }

    private Optional<Note> unchanged(String author, String businessKey, long id, int version) {
        return notes.findByIdAndBusinessKeyAndAuthor(id, businessKey, author).filter(note -> note.version() == version);
    }

    private NoteCard open(Note note) {
        return new NoteCard(note.id(), note.notedOn(), text(note), note.version());
    }

    /** One note that cannot be opened does not take the others with it. */
    private String text(Note note) {
        try {
            return vault.open(note.sealed(), note.place());
        } catch (BrokenSeal e) {
            LOG.error("{}", e.getMessage());
            return null;
        }
    }
}
