package fi.kapula.vault;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sealed texts that stand in a column of a table which has an {@code id}. A module names its own by a bean. */
public abstract class SealedTable implements SealedRows {

    /** What a row's text was sealed with, from the row as it stands. */
    @FunctionalInterface
    public interface Context {
        String of(ResultSet row) throws SQLException;
    }

    private final JdbcClient jdbc;
    private final String what;
    private final String table;
    private final String column;
    private final Context context;

    /** @param what see {@link SealedRows#what()} */
    protected SealedTable(JdbcClient jdbc, String what, String table, String column, Context context) {
        this.jdbc = jdbc;
        this.what = what;
        this.table = table;
        this.column = column;
        this.context = context;
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public boolean any() {
        return jdbc.sql("select exists (select 1 from %s)".formatted(table))
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Row> notLabelled(String label, long afterId, int atMost) {
        return jdbc.sql("select * from %s where id > ? and left(%s, ?) <> ? order by id limit ?".formatted(table, column))
                .params(afterId, label.length(), label, atMost)
                .query((row, number) -> new Row(row.getLong("id"), row.getString(column), context.of(row)))
                .list();
    }

    /** Without a new version: whoever has the row open at this moment has nothing to notice. */
    @Override
    public void replace(Row row, String sealed) {
        jdbc.sql("update %s set %s = ? where id = ? and %s = ?".formatted(table, column, column))
                .params(sealed, row.id(), row.sealed())
                .update();
    }
}
