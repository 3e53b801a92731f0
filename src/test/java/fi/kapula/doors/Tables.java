package fi.kapula.doors;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks into every table of the database, the engine's and our own. */
class Tables {

    static final Predicate<String> ENGINE = table -> table.toUpperCase(Locale.ROOT).startsWith("ACT_");

    /** What people type and what follows from it; sign-ins come and go by themselves. */
    static final Predicate<String> DOMAIN =
            ENGINE.negate().and(table -> !List.of("sign_in_attempt", "flyway_schema_history").contains(table.toLowerCase(Locale.ROOT)));

    /** @param content bytes as they are, everything else as text */
    record Cell(String table, String column, byte[] content) {

        boolean contains(String text) {
            String seen = new String(content, StandardCharsets.ISO_8859_1);
            return seen.contains(as(text, StandardCharsets.UTF_8)) || seen.contains(as(text, StandardCharsets.UTF_16BE));
        }

        /** Whether this is the text and nothing else. */
        boolean is(String text) {
            return Arrays.equals(content, text.getBytes(StandardCharsets.UTF_8));
        }

        private static String as(String text, Charset charset) {
            return new String(text.getBytes(charset), StandardCharsets.ISO_8859_1);
        }

        @Override
        public String toString() {
            return table + "." + column;
        }
    }

    private final JdbcTemplate jdbc;

    Tables(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    Map<String, Long> counts(Predicate<String> which) {
        Map<String, Long> counts = new TreeMap<>();
        names(which).forEach(table -> counts.put(table, jdbc.queryForObject("select count(*) from " + table, Long.class)));
        return counts;
    }

    /** Everything in these tables. */
    List<Cell> cells(Predicate<String> which) {
        List<Cell> cells = new ArrayList<>();
        names(which).forEach(table -> jdbc.query("select * from " + table, row -> {
            cells.addAll(cells(table, row));
        }));
        return cells;
    }

    /** The same text for the same contents. */
    String snapshot(Predicate<String> which) {
        StringBuilder snapshot = new StringBuilder();
        cells(which).forEach(cell -> snapshot
                .append(cell)
                .append('=')
                .append(new String(cell.content(), StandardCharsets.UTF_8))
                .append('\n'));
        return snapshot.toString();
    }

    List<String> names(Predicate<String> which) {
        return jdbc.execute((Connection connection) -> {
            List<String> names = new ArrayList<>();
            try (ResultSet tables =
                    connection.getMetaData().getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (tables.next()) {
                    names.add(tables.getString("TABLE_NAME"));
                }
            }
            return names.stream().filter(which).sorted().toList();
        });
    }

    private static List<Cell> cells(String table, ResultSet row) throws SQLException {
        List<Cell> cells = new ArrayList<>();
        ResultSetMetaData columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            byte[] content = isBinary(columns.getColumnType(i)) ? row.getBytes(i) : text(row.getString(i));
            if (content != null) {
                cells.add(new Cell(table, columns.getColumnName(i), content));
            }
        }
        return cells;
    }

    private static boolean isBinary(int type) {
        return switch (JDBCType.valueOf(type)) {
            case BINARY, VARBINARY, LONGVARBINARY, BLOB -> true;
            default -> false;
        };
    }

    private static byte[] text(String value) {
        return value == null ? null : value.getBytes(StandardCharsets.UTF_8);
    }
}
