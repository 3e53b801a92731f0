package fi.kapula.doors;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Calls everything that Camunda's REST interface can do, as {@code rest-policy.txt} lists it, with an id that does not exist. What
 * is not for the caller is refused before anybody looks whether the id exists; what is, never fails.
 */
@Tag("one-database")
@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestSurfaceTest {

    private static final String NO_SUCH_ID = "7d3c1f2e-0000-4000-8000-00000000abcd";

    private static final Map<String, String> PEOPLE =
            Map.of("topi", "EVERYBODY", "kaisa", "COORDINATOR", "admin", "ADMINISTRATOR");

    private record Knock(String person, String entrance, RestCall call, Answer answer) {

        boolean isEntitled() {
            return call.isFor(PEOPLE.get(person));
        }

        /** By the door, whatever the id; the engine's own refusals name the permission that is missing. */
        boolean isRefused() {
            return answer.status() == 403 && answer.body().contains("Sinulla ei ole oikeutta tähän");
        }

        @Override
        public String toString() {
            return "%s at %s: %s %s: %d %s"
                    .formatted(person, entrance, call.method(), call.path(), answer.status(), answer.body());
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    @Autowired
    private ProcessProbe process;

    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
    private final List<Knock> knocks = new ArrayList<>();
    private Map<String, Long> rowsBefore;
    private Map<String, Long> rowsAfter;

    @BeforeAll
    void everybody_tries_everything() {
        // Camunda writes a stack trace for every id that does not exist.
        logging.setLogLevel("org.camunda.bpm.engine", LogLevel.OFF);
        process.clear();
        Tables tables = new Tables(database);
        rowsBefore = tables.counts(Tables.ENGINE);
        for (String person : PEOPLE.keySet()) {
            Door rest = Door.rest(port, person);
            Door webApp = Door.webApp(port, person);
            for (RestCall call : RestCall.all()) {
                knocks.add(new Knock(person, "REST", call, send(rest, call, "", person)));
                knocks.add(new Knock(person, "web application", call, send(webApp, call, "", person)));
            }
        }
        rowsAfter = tables.counts(Tables.ENGINE);
    }

    @AfterAll
    void log_again() {
        logging.setLogLevel("org.camunda.bpm.engine", null);
    }

    @Test
    void refuses_what_is_not_for_the_caller() {
        assertThat(knocksThat(knock -> !knock.isEntitled())).isNotEmpty();
        assertThat(knocksThat(knock -> !knock.isEntitled() && !knock.isRefused())).isEmpty();
    }

    @Test
    void lets_through_what_is_for_the_caller() {
        assertThat(knocksThat(knock -> knock.isEntitled() && knock.isRefused())).isEmpty();
    }

    @Test
    void never_fails() {
        assertThat(knocksThat(knock -> knock.answer().status() >= 500)).isEmpty();
    }

    @Test
    void makes_and_removes_nothing() {
        // What operators try is logged, also when it comes to nothing.
        rowsBefore.keySet().removeIf("ACT_HI_OP_LOG"::equalsIgnoreCase);
        rowsAfter.keySet().removeIf("ACT_HI_OP_LOG"::equalsIgnoreCase);
        assertThat(rowsAfter).isEqualTo(rowsBefore);
    }

    @Test
    void tells_nothing_to_those_who_have_not_signed_in() {
        Door closed = Door.closed(port);
        for (RestCall call : RestCall.all()) {
            for (String door : List.of("/engine-rest", "/camunda/api/engine/engine/default")) {
                Answer answer = send(closed, call, door, "topi");
                assertThat(answer.status()).as(door + " " + call).isEqualTo(401);
                assertThat(answer.body()).as(door + " " + call).contains("Kirjaudu sisään").doesNotContain(NO_SUCH_ID);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /camunda/api/admin/setup/default/user/create",
        "GET,  /camunda/api/admin/plugin/adminPlugins/default/metrics/aggregated",
        "GET,  /camunda/api/cockpit/plugin/base/default/process-definition/statistics",
        "GET,  /camunda/api/cockpit/plugin/base/default/process-instance",
        "POST, /camunda/api/cockpit/plugin/base/default/incident",
        "GET,  /camunda/api/engine/engine/other/task",
        "GET,  /camunda/api/engine/engine/default/user",
        "GET,  /camunda/app/admin/default/setup/",
        "GET,  /engine-rest/engine/other/task",
        "GET,  /actuator/env",
        "GET,  /actuator/health/db",
        "GET,  /h2-console"
    })
    void keeps_what_else_listens_from_employees_and_strangers(String method, String path) {
        Object body = method.equals("POST") ? Map.of() : null;
        Door topi = Door.portal(port, "topi");
        topi.page("/camunda/api/admin/auth/user/default");
        assertThat(topi.send(method, path, body).status()).isIn(302, 403, 404);
        assertThat(Door.closed(port).send(method, path, body).status()).isIn(302, 401, 404);
    }

    @ParameterizedTest
    @CsvSource({"SupervisorProposal", "MailDelivery"})
    void starts_for_nobody_what_only_other_processes_start(String process) {
        for (String person : PEOPLE.keySet()) {
            Answer answer = Door.rest(port, person).post("/process-definition/key/" + process + "/start", Map.of());
            assertThat(answer.status()).as(person + " " + answer.body()).isIn(403, 404);
        }
    }

    private List<Knock> knocksThat(Predicate<Knock> condition) {
        return knocks.stream().filter(condition).toList();
    }

    /** Of profiles everybody may read their own. */
    private static Answer send(Door door, RestCall call, String prefix, String person) {
        String id = call.path().endsWith("/profile") ? person : NO_SUCH_ID;
        return door.send(call.method(), prefix + call.with(id), call.takesBody() ? Map.of() : null);
    }
}
