package fi.kapula.engine;

import fi.kapula.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All drafts, still sealed, for the vault when its key has changed. */
@Repository
class DraftRows extends SealedTable {

    DraftRows(JdbcClient jdbc) {
        super(
                jdbc,
                "drafts",
                "form_draft",
                "content",
                row -> Drafts.place(row.getString("task_id"), row.getString("person")));
    }
}
