package fi.kapula.doors;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.doors.Caller.Answer;
import fi.kapula.testing.ProcessTest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Everything that Camunda's REST interface can do, read from its classes, tried at both doors with ids that do not exist. What is
 * not listed here is refused before anybody looks whether the id exists.
 */
@ProcessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestSurfaceTest {

    private static final String EVERYBODY_READS =
            """
            GET /authorization/check
            GET /filter
            GET /filter/count
            GET /filter/{id}
            GET /filter/{id}/count
            GET /filter/{id}/list
            GET /filter/{id}/singleResult
            GET /history/user-operation
            GET /history/user-operation/count
            GET /identity/groups
            GET /process-definition
            GET /process-definition/count
            GET /process-definition/key/{key}
            GET /process-definition/key/{key}/deployed-start-form
            GET /process-definition/key/{key}/form-variables
            GET /process-definition/key/{key}/startForm
            GET /process-definition/key/{key}/xml
            GET /process-definition/statistics
            GET /process-definition/{id}
            GET /process-definition/{id}/deployed-start-form
            GET /process-definition/{id}/form-variables
            GET /process-definition/{id}/startForm
            GET /process-definition/{id}/xml
            GET /task
            GET /task/count
            GET /task/{id}
            GET /task/{id}/attachment
            GET /task/{id}/comment
            GET /task/{id}/deployed-form
            GET /task/{id}/form
            GET /task/{id}/form-variables
            GET /task/{id}/identity-links
            OPTIONS /filter
            OPTIONS /filter/{id}
            """;

    /** Queries that are too long for an address, claiming, forms and starting; nothing else. */
    private static final String EVERYBODY_SENDS =
            """
            POST /filter/{id}/count
            POST /filter/{id}/list
            POST /filter/{id}/singleResult
            POST /process-definition/key/{key}/start
            POST /process-definition/key/{key}/submit-form
            POST /process-definition/{id}/start
            POST /process-definition/{id}/submit-form
            POST /task
            POST /task/count
            POST /task/{id}/claim
            POST /task/{id}/submit-form
            POST /task/{id}/unclaim
            """;

    private static final String COORDINATORS_SEND = EVERYBODY_SENDS
            + """
            POST /execution
            POST /execution/count
            POST /history/activity-instance
            POST /history/activity-instance/count
            POST /history/job-log
            POST /history/job-log/count
            POST /history/process-instance
            POST /history/process-instance/count
            POST /history/task
            POST /history/task/count
            POST /history/variable-instance
            POST /history/variable-instance/count
            POST /job
            POST /job-definition
            POST /job-definition/count
            POST /job/count
            POST /job/retries
            POST /process-instance
            POST /process-instance/count
            POST /process-instance/job-retries
            POST /variable-instance
            POST /variable-instance/count
            PUT /job-definition/{id}/retries
            PUT /job/{id}/retries
            """;

    /** Reading, and running the engine: deploying, migrating, suspending, cleaning up. No variable, no task, no message. */
    private static final String ADMINISTRATORS_SEND = COORDINATORS_SEND
            + """
            DELETE /authorization/{id}
            DELETE /batch/{id}
            DELETE /deployment/{id}
            DELETE /filter/{id}
            DELETE /history/batch/{id}
            DELETE /history/process-instance/{id}
            DELETE /job/{id}
            DELETE /process-definition/key/{key}
            DELETE /process-definition/key/{key}/delete
            DELETE /process-definition/{id}
            DELETE /process-instance/{id}
            POST /authorization/create
            POST /case-execution
            POST /case-execution/count
            POST /case-instance
            POST /case-instance/count
            POST /deployment/create
            POST /deployment/{id}/redeploy
            POST /external-task
            POST /external-task/count
            POST /filter/create
            POST /group
            POST /group/count
            POST /history/batch/set-removal-time
            POST /history/case-instance
            POST /history/case-instance/count
            POST /history/cleanup
            POST /history/decision-instance/delete
            POST /history/decision-instance/set-removal-time
            POST /history/detail
            POST /history/external-task-log
            POST /history/external-task-log/count
            POST /history/process-instance/delete
            POST /history/process-instance/set-removal-time
            POST /job/{id}/duedate/recalculate
            POST /job/{id}/execute
            POST /migration/execute
            POST /migration/executeAsync
            POST /migration/generate
            POST /migration/validate
            POST /process-instance/delete
            POST /process-instance/delete-historic-query-based
            POST /process-instance/suspended-async
            POST /schema/log
            PUT /authorization/{id}
            PUT /batch/{id}/suspended
            PUT /decision-definition/key/{key}/history-time-to-live
            PUT /decision-definition/{id}/history-time-to-live
            PUT /filter/{id}
            PUT /job-definition/suspended
            PUT /job-definition/{id}/jobPriority
            PUT /job-definition/{id}/suspended
            PUT /job/suspended
            PUT /job/{id}/duedate
            PUT /job/{id}/priority
            PUT /job/{id}/suspended
            PUT /process-definition/key/{key}/history-time-to-live
            PUT /process-definition/key/{key}/suspended
            PUT /process-definition/suspended
            PUT /process-definition/{id}/history-time-to-live
            PUT /process-definition/{id}/suspended
            PUT /process-instance/suspended
            PUT /process-instance/{id}/suspended
            """;

    private static final Map<String, String> SENDS =
            Map.of("topi", EVERYBODY_SENDS, "kaisa", COORDINATORS_SEND, "admin", ADMINISTRATORS_SEND);

    private static final String NO_SUCH_ID = "7d3c1f2e-0000-4000-8000-00000000abcd";

    private static final Set<RestCall> CALLS = RestCall.of(DefaultProcessEngineRestServiceImpl.class);

    private record Knock(String person, String door, RestCall call) {

        boolean isListed(String list) {
            return list.lines().anyMatch(call.toString()::equals);
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private DataSource database;

    /** Of everybody to everything; made once. */
    private final Map<Knock, Answer> answers = new LinkedHashMap<>();

    private Map<String, Long> rowsBefore;
    private Map<String, Long> rowsAfter;

    @BeforeAll
    void everybody_tries_everything() {
        // Camunda writes a stack trace for every call that comes to nothing.
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("org.camunda.bpm.engine", LogLevel.OFF);
        Tables tables = new Tables(database);
        rowsBefore = tables.counts(Tables.ENGINE);
        for (String person : List.of("topi", "kaisa", "admin", Caller.NOBODY)) {
            Caller caller = new Caller(port, person);
            for (RestCall call : CALLS) {
                Object body = Set.of("POST", "PUT").contains(call.method()) ? "{}" : null;
                String path = call.with(NO_SUCH_ID);
                answers.put(new Knock(person, "rest", call), caller.rest(call.method(), path, body));
                answers.put(
                        new Knock(person, "web application", call),
                        caller.webApp(call.method(), "/engine/engine/default" + path, body));
            }
        }
        rowsAfter = tables.counts(Tables.ENGINE);
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel("org.camunda.bpm.engine", null);
    }

    @Test
    void finds_the_calls_that_the_lists_name() {
        Set<String> all = CALLS.stream().map(RestCall::toString).collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThan(400).containsAll((EVERYBODY_READS + ADMINISTRATORS_SEND).lines().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"topi", "kaisa", "admin"})
    void refuses_to_take_what_is_not_listed(String person) {
        assertRefused(knock -> knock.person().equals(person)
                && !knock.call().reads()
                && !knock.isListed(SENDS.get(person)));
    }

    @Test
    void refuses_to_tell_an_employee_what_is_not_listed() {
        assertRefused(knock ->
                knock.person().equals("topi") && knock.call().reads() && !knock.isListed(EVERYBODY_READS));
    }

    @Test
    void keeps_users_groups_and_authorizations_from_coordinators() {
        assertRefused(knock -> knock.person().equals("kaisa")
                && knock.call().path().matches("/(user|group|tenant|authorization|identity|metrics|telemetry)/.*")
                && !knock.call().path().matches(".*/(count|check|groups)"));
    }

    @Test
    void lets_through_what_is_listed() {
        answers.forEach((knock, answer) -> {
            if (knock.isListed(SENDS.getOrDefault(knock.person(), ""))) {
                assertThat(answer.body()).as(knock.toString()).doesNotContain("Sinulla ei ole oikeutta tähän.");
            }
        });
    }

    @Test
    void tells_nothing_to_those_who_have_not_signed_in() {
        answers.forEach((knock, answer) -> {
            if (knock.person().equals(Caller.NOBODY)) {
                assertThat(answer.status()).as(knock.toString()).isEqualTo(401);
            }
        });
    }

    @Test
    void never_fails() {
        assertThat(answers.entrySet().stream()
                        .filter(entry -> entry.getValue().isFault())
                        .map(entry -> entry.getKey() + " " + entry.getValue())
                        .toList())
                .isEmpty();
    }

    @Test
    void makes_and_removes_nothing_by_trying() {
        // What operators try is logged, also when it comes to nothing.
        rowsBefore.keySet().removeIf("ACT_HI_OP_LOG"::equalsIgnoreCase);
        rowsAfter.keySet().removeIf("ACT_HI_OP_LOG"::equalsIgnoreCase);
        assertThat(rowsAfter).isEqualTo(rowsBefore);
    }

    private void assertRefused(Predicate<Knock> which) {
        List<Knock> knocks = answers.keySet().stream().filter(which).toList();
        assertThat(knocks).isNotEmpty();
        assertThat(knocks.stream()
                        .filter(knock -> answers.get(knock).status() != 403)
                        .map(knock -> knock + " " + answers.get(knock))
                        .toList())
                .isEmpty();
    }
}
