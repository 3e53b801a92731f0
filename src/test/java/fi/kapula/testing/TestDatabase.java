package fi.kapula.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives every application context of the tests a database of its own: H2 in memory, or a real PostgreSQL when the system
 * property {@code kapula.test.database} says {@code postgres}.
 */
class TestDatabase implements EnvironmentPostProcessor {

    private static EmbeddedPostgres postgres;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String name = "kapula_" + UUID.randomUUID().toString().replace("-", "");
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("testDatabase", Map.of(
                        "spring.datasource.url", url(name),
                        "spring.datasource.username", onPostgres() ? "postgres" : "kapula",
                        "spring.datasource.password", onPostgres() ? "postgres" : "kapula")));
    }

    private static boolean onPostgres() {
        return "postgres".equals(System.getProperty("kapula.test.database"));
    }

    /** Of H2 with the application's own settings. */
    private static String url(String name) {
        return onPostgres()
                ? postgresUrl(name)
                : "jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000;OPTIMIZE_REUSE_RESULTS=0";
    }

    private static synchronized String postgresUrl(String name) {
        try {
            if (postgres == null) {
                postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setRegisterShutdownHook(false)
                        .start();
                // After the contexts, whose connections it serves.
                SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
            }
            try (var connection = postgres.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            return postgres.getJdbcUrl("postgres", name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
