package fi.kapula.notes;

import fi.kapula.vault.SealedRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All notes, still sealed, for the vault when its key has changed. */
@Repository
class NoteRows implements SealedRows {

    private final JdbcClient jdbc;

    NoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "notes";
    }

    @Override
    public boolean any() {
        return jdbc.sql("select exists (select 1 from note)").query(Boolean.class).single();
    }

    @Override
    public List<Row> notLabelled(String label, long afterId, int atMost) {
        return jdbc.sql("""
                        select id, business_key, author, content from note
                        where id > ? and left(content, ?) <> ? order by id limit ?""")
                .params(afterId, label.length(), label, atMost)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("content"),
                        Note.place(row.getLong("id"), row.getString("business_key"), row.getString("author"))))
                .list();
    }

    /** Without a new version: an author who has the note open at this moment has nothing to notice. */
    @Override
    public void replace(Row row, String sealed) {
        jdbc.sql("update note set content = ? where id = ? and content = ?")
                .params(sealed, row.id(), row.sealed())
                .update();
    }
}
