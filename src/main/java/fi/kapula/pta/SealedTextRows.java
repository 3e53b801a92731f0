package fi.kapula.pta;

import fi.kapula.vault.SealedRows;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All texts, still sealed, for the vault when its key has changed. */
@Repository
class SealedTextRows implements SealedRows {

    private final JdbcClient jdbc;

    SealedTextRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "texts of PTA coaching";
    }

    @Override
    public boolean any() {
        return jdbc.sql("select exists (select 1 from pta_text)").query(Boolean.class).single();
    }

    @Override
    public List<Row> notLabelled(String label, long afterId, int atMost) {
        return jdbc.sql("""
                        select id, business_key, content from pta_text
                        where id > ? and left(content, ?) <> ? order by id limit ?""")
                .params(afterId, label.length(), label, atMost)
                .query((row, number) -> new Row(
                        row.getLong("id"),
                        row.getString("content"),
                        SealedTexts.context(row.getLong("id"), row.getString("business_key"))))
                .list();
    }

    @Override
    public void replace(Row row, String sealed) {
        jdbc.sql("update pta_text set content = ? where id = ? and content = ?")
                .params(sealed, row.id(), row.sealed())
                .update();
    }
}
