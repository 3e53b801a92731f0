package fi.kapula.notes;

import fi.kapula.shared.CaseParties;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whose notebook there is: that of the case's supervisor, and those of former ones until long after. Deliberately no
 * part of the table of roles: every role of a case may be another person's tomorrow, and notes are their author's for
 * good.
 */
@Component
class NotesAccess {

    private static final NotebookState OPEN = new NotebookState(null, false);

    private final ObjectProvider<CaseParties> cases;
    private final NoteRepository notes;
    private final NotebookRepository notebooks;

    NotesAccess(ObjectProvider<CaseParties> cases, NoteRepository notes, NotebookRepository notebooks) {
        this.cases = cases;
        this.notes = notes;
        this.notebooks = notebooks;
    }

    /** The person's own notebook in the case; empty for everybody who never supervised it. */
    Optional<NotebookState> notebook(String person, String businessKey) {
        Optional<NotebookState> ended = notebooks
                .findByBusinessKeyAndAuthor(businessKey, person)
                .map(notebook -> new NotebookState(notebook.deleteOn(), notebook.deleted()));
        if (ended.isPresent()) {
            return ended;
        }
        return supervises(person, businessKey) || notes.existsByBusinessKeyAndAuthor(businessKey, person)
                ? Optional.of(OPEN)
                : Optional.empty();
    }

    private boolean supervises(String person, String businessKey) {
        return cases.stream()
                .flatMap(source -> source.parties(businessKey).stream())
                .anyMatch(parties -> person.equals(parties.supervisor()));
    }
}
