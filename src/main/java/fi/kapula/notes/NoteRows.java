package fi.kapula.notes;

import fi.kapula.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All notes, still sealed, for the vault when its key has changed. */
@Repository
class NoteRows extends SealedTable {

    NoteRows(JdbcClient jdbc) {
        super(
                jdbc,
                "notes",
                "note",
                "content",
                row -> Note.place(row.getLong("id"), row.getString("business_key"), row.getString("author")));
    }
}
