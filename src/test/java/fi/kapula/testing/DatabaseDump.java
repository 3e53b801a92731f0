package fi.kapula.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestComponent;

/**
 * Everything that stands in the database, table by table and column by column, as whoever steals it would read it.
 * Import it.
 */
@TestComponent
public class DatabaseDump {

    private final DataSource source;

    DatabaseDump(DataSource source) {
        this.source = source;
    }

    /** One line a value, after its table and column. What looks like base64 stands there decoded as well. */
    public List<String> values() {
        List<String> values = new ArrayList<>();
        try (Connection connection = source.getConnection(); Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
                    while (rows.next()) {
                        read(table, rows, values);
                    }
                }
            }
            script(connection, statement, values);
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        DatabaseMetaData meta = connection.getMetaData();
        try (ResultSet found = meta.getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (found.next()) {
                if (found.getString("TABLE_TYPE").endsWith("TABLE")) {
                    tables.add(found.getString("TABLE_NAME"));
                }
            }
        }
        return tables;
    }

    private static void read(String table, ResultSet row, List<String> values) throws SQLException {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            String place = table + "." + row.getMetaData().getColumnName(i) + ": ";
            Object value = row.getObject(i);
            if (value instanceof byte[] bytes) {
                values.add(place + new String(bytes, StandardCharsets.UTF_8));
                values.add(place + new String(bytes, StandardCharsets.UTF_16BE));
            } else if (value != null) {
                String text = row.getString(i);
                values.add(place + text);
                values.add(place + decoded(text));
            }
        }
    }

    private static String decoded(String text) {
        try {
            return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** H2 writes its own dump; PostgreSQL's rows are all read above. */
    private static void script(Connection connection, Statement statement, List<String> values) throws SQLException {
        if (connection.getMetaData().getDatabaseProductName().equals("H2")) {
            try (ResultSet lines = statement.executeQuery("script")) {
                while (lines.next()) {
                    values.add("script: " + lines.getString(1));
                }
            }
        }
    }
}
