package fi.kapula.pta;

import fi.kapula.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All texts, still sealed, for the vault when its key has changed. */
@Repository
class SealedTextRows extends SealedTable {

    SealedTextRows(JdbcClient jdbc) {
        super(
                jdbc,
                "texts of PTA coaching",
                "pta_text",
                "content",
                row -> SealedTexts.context(row.getLong("id"), row.getString("business_key")));
    }
}
