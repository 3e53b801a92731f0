package fi.kapula.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapula.testing.Cases;
import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every expression here would set a system property if it were evaluated. */
@KapulaTest
class QueryExpressionGuardTest {

    private static final String EVALUATED = "kapula.test.evaluated";
    private static final String FORBIDDEN =
            "${''.getClass().forName('java.lang.System').getMethods()[0].getDeclaringClass().setProperty('" + EVALUATED
                    + "','yes')}";

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ProcessProbe process;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
    }

    @AfterEach
    void nothing_was_evaluated() {
        identity.clearAuthentication();
        filters.createFilterQuery().filterName("Oma").list().forEach(filter -> filters.deleteFilter(filter.getId()));
        assertThat(System.getProperty(EVALUATED)).isNull();
    }

    static Stream<Map<String, Object>> queries() {
        return Stream.of(
                Map.of("assigneeExpression", FORBIDDEN),
                Map.of("assigneeExpression", "${now()}"),
                Map.of("assigneeExpression", "${ currentUser() }"),
                Map.of("assigneeExpression", "${currentUser()}${now()}"),
                Map.of("assigneeExpression", "#{currentUser()}"),
                Map.of("assigneeExpression", "topi"),
                Map.of("dueBeforeExpression", "${now()}"),
                Map.of("candidateGroupsExpression", "${['a'].stream()}"),
                Map.of("processInstanceBusinessKeyExpression", FORBIDDEN),
                Map.of("orQueries", List.of(Map.of("assigneeExpression", FORBIDDEN))),
                Map.of("orQueries", List.of(Map.of("dueAfterExpression", "${now()}", "name", "x"))),
                Map.of(
                        "assigneeExpression",
                        "${currentUser()}",
                        "orQueries",
                        List.of(Map.of("candidateUserExpression", FORBIDDEN))));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void other_expressions_are_refused_in_queries_at_both_doors(Map<String, Object> query) {
        for (Door topi : List.of(Door.rest(port, "topi"), Door.webApp(port, "topi"))) {
            refused(topi.post("/task", query));
            refused(topi.post("/task/count", query));
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void other_expressions_are_refused_when_they_extend_a_filter(Map<String, Object> query) {
        String filter = filters.createFilterQuery()
                .filterName("Omat tehtävät")
                .singleResult()
                .getId();
        Door topi = Door.rest(port, "topi");
        refused(topi.post("/filter/" + filter + "/list", query));
        refused(topi.post("/filter/" + filter + "/count", query));
        assertThat(topi.post("/filter/" + filter + "/singleResult", query).status())
                .isEqualTo(400);
        topi.with("Accept", "application/hal+json");
        refused(topi.post("/filter/" + filter + "/list", query));
    }

    @ParameterizedTest
    @MethodSource("queries")
    void other_expressions_are_not_saved(Map<String, Object> query) {
        Door admin = Door.rest(port, "admin");
        refused(admin.post("/filter/create", Map.of("resourceType", "Task", "name", "Oma", "query", query)));
        String id = admin.post("/filter/create", Map.of("resourceType", "Task", "name", "Oma", "query", Map.of()))
                .json()
                .path("id")
                .asText();
        refused(admin.put("/filter/" + id, Map.of("resourceType", "Task", "name", "Oma", "query", query)));
        assertThat(admin.get("/filter/" + id).body()).doesNotContain("Expression");
    }

    static Stream<Map<String, Object>> storedQueries() {
        return Stream.of(
                Map.of("taskAssigneeExpression", FORBIDDEN),
                Map.of("dueBeforeExpression", "${now()}"),
                Map.of("orQueries", List.of(Map.of("taskAssigneeExpression", FORBIDDEN))),
                Map.of(
                        "taskAssigneeExpression",
                        "${currentUser()}",
                        "orQueries",
                        List.of(Map.of("taskCandidateUserExpression", FORBIDDEN))));
    }

    @ParameterizedTest
    @MethodSource("storedQueries")
    void a_filter_that_was_stored_by_other_means_is_not_run(Map<String, Object> query) throws Exception {
        Filter filter = filters.newTaskFilter("Oma").setQuery(tasks.createTaskQuery());
        filters.saveFilter(filter);
        String json = new ObjectMapper().writeValueAsString(query);
        jdbc.update("update ACT_RU_FILTER set QUERY_ = ? where ID_ = ?", json, filter.getId());
        Door admin = Door.rest(port, "admin");
        refused(admin.get("/filter/" + filter.getId() + "/list"));
        refused(admin.get("/filter/" + filter.getId() + "/count"));
        refused(admin.post("/filter/" + filter.getId() + "/list", Map.of("name", "x")));
    }

    @Test
    void parameters_of_get_are_queries_too() {
        String expression = URLEncoder.encode(FORBIDDEN, StandardCharsets.UTF_8);
        Door topi = Door.rest(port, "topi");
        refused(topi.get("/task?assigneeExpression=" + expression));
        refused(topi.get("/task/count?assigneeExpression=" + expression));
        refused(topi.get("/task?dueBeforeExpression=" + URLEncoder.encode("${now()}", StandardCharsets.UTF_8)));
    }

    @Test
    void java_is_a_door_too() {
        identity.setAuthentication("topi", List.of("employee"));
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .taskAssigneeExpression(FORBIDDEN)
                        .list())
                .isInstanceOf(BadUserRequestException.class);
        assertThatThrownBy(() -> tasks.createTaskQuery()
                        .or()
                        .taskAssigneeExpression(FORBIDDEN)
                        .endOr()
                        .count())
                .isInstanceOf(BadUserRequestException.class);
    }

    @Test
    void the_two_expressions_are_answered() {
        cases.begin("topi");
        Door topi = Door.rest(port, "topi");
        assertThat(topi.post("/task", Map.of("assigneeExpression", "${currentUser()}"))
                        .json())
                .hasSize(1);
        assertThat(topi.post(
                                "/task",
                                Map.of(
                                        "orQueries",
                                        List.of(Map.of(
                                                "assigneeExpression", "${currentUser()}",
                                                "candidateGroupsExpression", "${currentUserGroups()}"))))
                        .json())
                .hasSize(1);
        assertThat(Door.rest(port, "taina")
                        .post("/task", Map.of("assigneeExpression", "${currentUser()}"))
                        .json())
                .isEmpty();
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("take no expressions but");
    }
}
