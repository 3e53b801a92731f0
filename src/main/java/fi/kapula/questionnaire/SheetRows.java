package fi.kapula.questionnaire;

import fi.kapula.vault.SealedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sheets, still sealed, for the vault when its key has changed. */
@Repository
class SheetRows extends SealedTable {

    SheetRows(JdbcClient jdbc) {
        super(
                jdbc,
                "answers",
                "questionnaire_sheet",
                "answers",
                row -> AnswerSheet.place(
                        row.getLong("id"),
                        row.getString("business_key"),
                        row.getString("subject"),
                        row.getString("respondent")));
    }
}
