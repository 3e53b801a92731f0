package fi.kapula.questionnaire;

import fi.kapula.vault.SealedRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All sheets, still sealed, for the vault when its key has changed. */
@Repository
class SheetRows implements SealedRows {

    private final JdbcClient jdbc;

    SheetRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "answers";
    }

    @Override
    public boolean any() {
        return jdbc.sql("select exists (select 1 from questionnaire_sheet)")
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Row> notLabelled(String label, long afterId, int atMost) {
        return jdbc.sql("""
                        select id, business_key, subject, respondent, answers from questionnaire_sheet
                        where id > ? and left(answers, ?) <> ? order by id limit ?""")
                .params(afterId, label.length(), label, atMost)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("answers"),
                        AnswerSheet.place(
                                row.getLong("id"),
                                row.getString("business_key"),
                                row.getString("subject"),
                                row.getString("respondent"))))
                .list();
    }

    @Override
    public void replace(Row row, String sealed) {
        jdbc.sql("update questionnaire_sheet set answers = ? where id = ? and answers = ?")
                .params(sealed, row.id(), row.sealed())
                .update();
    }
}
