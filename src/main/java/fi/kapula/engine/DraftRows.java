package fi.kapula.engine;

import fi.kapula.vault.SealedRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All drafts, still sealed, for the vault when its key has changed. */
@Repository
class DraftRows implements SealedRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "drafts";
    }

    @Override
    public boolean any() {
        return jdbc.sql("select exists (select 1 from form_draft)").query(Boolean.class).single();
    }

    @Override
    public List<Row> notLabelled(String label, long afterId, int atMost) {
        return jdbc.sql("""
                        select id, task_id, person, content from form_draft
                        where id > ? and left(content, ?) <> ? order by id limit ?""")
                .params(afterId, label.length(), label, atMost)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("content"),
                        Drafts.place(row.getString("task_id"), row.getString("person"))))
                .list();
    }

    @Override
    public void replace(Row row, String sealed) {
        jdbc.sql("update form_draft set content = ? where id = ? and content = ?")
                .params(sealed, row.id(), row.sealed())
                .update();
    }
}
