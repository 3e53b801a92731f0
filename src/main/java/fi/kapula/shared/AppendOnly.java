package fi.kapula.shared;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;

/**
 * Refuses to change or delete rows of a table on H2, which knows triggers in Java alone; PostgreSQL has a function. Migrations
 * and the databases made by them name this class.
 */
public class AppendOnly implements Trigger {

    private String table;

    @Override
    public void init(Connection connection, String schema, String name, String table, boolean before, int type) {
        this.table = table;
    }

    @Override
    public void fire(Connection connection, Object[] before, Object[] after) throws SQLException {
        throw new SQLException("Rows of %s are only added".formatted(table));
    }
}
