package fi.kapula.portal;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;

/** How many rows the database touches for a statement, as its own plan says once it has run. */
class RowsRead {

    private static final Pattern H2 = Pattern.compile("scanCount: (\\d+)");
    private static final Pattern POSTGRES = Pattern.compile("Scan.*\\(actual .*rows=(\\d+) loops=(\\d+)\\)");
    private static final Pattern REMOVED = Pattern.compile("Rows Removed by (?:Filter|Index Recheck): (\\d+)");

    private final DataSource database;
    private final boolean postgres;

    RowsRead(DataSource database, boolean postgres) {
        this.database = database;
        this.postgres = postgres;
    }

    long of(List<QueryInfo> queries) throws SQLException {
        long rows = 0;
        for (QueryInfo query : queries) {
            rows += query.getQuery().stripLeading().matches("(?is)\\(?select.*") ? count(plan(query)) : 0;
        }
        return rows;
    }

    String plan(QueryInfo query) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement explain = connection.prepareStatement("explain analyze " + query.getQuery())) {
            for (ParameterSetOperation parameter : query.getParametersList().get(0)) {
                parameter.getMethod().invoke(explain, parameter.getArgs());
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet lines = explain.executeQuery()) {
                while (lines.next()) {
                    plan.append(lines.getString(1)).append('\n');
                }
            }
            return plan.toString();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    private long count(String plan) {
        long rows = 0;
        long loops = 1;
        for (String line : plan.split("\n")) {
            Matcher scan = (postgres ? POSTGRES : H2).matcher(line);
            if (scan.find()) {
                loops = postgres ? Long.parseLong(scan.group(2)) : 1;
                rows += Long.parseLong(scan.group(1)) * loops;
            }
            Matcher removed = REMOVED.matcher(line);
            if (removed.find()) {
                rows += Long.parseLong(removed.group(1)) * loops;
            }
        }
        return rows;
    }
}
