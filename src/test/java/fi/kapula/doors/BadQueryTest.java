package fi.kapula.doors;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.KapulaTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.rest.dto.CamundaQueryParam;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asks for tasks with every parameter that the query has, read from its class, and with every trick. */
@KapulaTest
class BadQueryTest {

    private static final String MARK = "kapula.evaluated";
    private static final String CODE = "${systemProperties.put('" + MARK + "','yes')}";

    private static final List<String> TRICKS = List.of(
            CODE, "#{systemProperties.put('" + MARK + "','yes')}", "${now()}", "' or 1=1; --", "-1", "9".repeat(40), "", "a\u0000b", "%");

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private FilterService filters;

    @Autowired
    private ProcessEngineConfigurationImpl engine;

    private List<Door> topi;
    private String filter;

    @BeforeEach
    void topi_and_liisa_have_begun_applications() {
        process.clear();
        cases.begin("topi");
        cases.begin("liisa");
        topi = List.of(Door.rest(port, "topi"), Door.webApp(port, "topi"));
        filter = filters.createTaskFilterQuery().filterName("Omat tehtävät").singleResult().getId();
    }

    @AfterEach
    void nothing_was_evaluated() {
        assertThat(System.getProperty(MARK)).isNull();
    }

    @Test
    void the_expression_would_leave_a_mark() {
        engine.getCommandExecutorTxRequired()
                .execute(context -> engine.getExpressionManager().createExpression(CODE).getValue(new TaskEntity()));
        assertThat(System.clearProperty(MARK)).isEqualTo("yes");
    }

    static Stream<String> parameters() {
        return Stream.of(TaskQueryDto.class.getMethods())
                .filter(method -> method.isAnnotationPresent(CamundaQueryParam.class))
                .map(method -> method.getAnnotation(CamundaQueryParam.class).value());
    }

    static Stream<String> expressions() {
        return parameters().filter(parameter -> parameter.endsWith("Expression"));
    }

    @ParameterizedTest
    @MethodSource("parameters")
    void no_parameter_makes_it_fail(String parameter) {
        for (String trick : TRICKS) {
            for (String path : List.of("/task", "/task/count")) {
                Answer answer = topi.get(0).get(path + "?" + parameter + "=" + encoded(trick));
                assertThat(answer.status()).as(parameter + "=" + trick + " " + answer.body()).isLessThan(500);
                assertThat(answer.body()).doesNotContain("liisa");
            }
            for (Object value : List.of(trick, List.of(trick), Map.of("a", trick), -1, true)) {
                Answer answer = topi.get(0).post("/task", Map.of(parameter, value));
                assertThat(answer.status()).as(parameter + "=" + value + " " + answer.body()).isLessThan(500);
                assertThat(answer.body()).doesNotContain("\"liisa\"");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void no_expression_is_taken_wherever_it_stands(String parameter) {
        Map<String, Object> query = Map.of(parameter, CODE);
        Map<String, Object> either = Map.of("orQueries", List.of(Map.of("name", "x"), query));
        Map<String, Object> nested = Map.of("orQueries", List.of(Map.of("orQueries", List.of(query))));
        for (Door door : topi) {
            refused(door.get("/task?" + parameter + "=" + encoded(CODE)));
            refused(door.get("/task/count?" + parameter + "=" + encoded(CODE)));
            for (String path : List.of("/task", "/task/count", "/filter/" + filter + "/list", "/filter/" + filter + "/count")) {
                refused(door.post(path, query));
                refused(door.post(path, either));
                assertThat(door.post(path, nested).status()).isLessThan(500);
            }
        }
        Door admin = Door.rest(port, "admin");
        for (Map<String, Object> saved : List.of(query, either)) {
            refused(admin.post("/filter/create", Map.of("resourceType", "Task", "name", "x", "query", saved)));
            refused(admin.put("/filter/" + filter, Map.of("resourceType", "Task", "name", "x", "query", saved)));
        }
    }

    @Test
    void there_are_parameters_and_expressions() {
        assertThat(parameters()).hasSizeGreaterThan(100);
        assertThat(expressions()).hasSizeGreaterThan(15);
    }

    @Test
    void sorting_is_no_way_in() {
        List<Object> sortings = List.of(
                Map.of("sortBy", CODE, "sortOrder", "asc"),
                Map.of("sortBy", "name; drop table ACT_RU_TASK", "sortOrder", "asc"),
                Map.of("sortBy", "dueDate", "sortOrder", CODE),
                Map.of("sortBy", "dueDate"),
                Map.of("sortOrder", "asc"),
                Map.of("sortBy", "processVariable", "sortOrder", "asc"),
                Map.of("sortBy", "processVariable", "sortOrder", "asc", "parameters", Map.of("variable", "x")),
                Map.of("sortBy", "processVariable", "sortOrder", "asc", "parameters", Map.of("variable", 1, "type", CODE)),
                Map.of("sortBy", "taskVariable", "sortOrder", "asc", "parameters", Map.of("variable", "'", "type", "String")));
        for (Object sorting : sortings) {
            Answer answer = topi.get(0).post("/task", Map.of("sorting", List.of(sorting)));
            assertThat(answer.status()).as(sorting + " " + answer.body()).isLessThan(500);
            assertThat(answer.body()).doesNotContain("\"liisa\"");
        }
        for (String query : List.of("sortBy=" + encoded(CODE) + "&sortOrder=asc", "sortBy=name&sortOrder=x", "sortBy=name")) {
            assertThat(topi.get(0).get("/task?" + query).status()).isEqualTo(400);
        }
    }

    @Test
    void nobody_finds_out_by_asking_what_they_may_not_see() {
        for (Map<String, Object> query : List.<Map<String, Object>>of(
                Map.of("processVariables", List.of(Map.of("name", "applicant", "operator", "eq", "value", "liisa"))),
                Map.of("assignee", "liisa"),
                Map.of("orQueries", List.of(Map.of("assignee", "liisa", "name", "x"))))) {
            assertThat(topi.get(0).post("/task/count", query).json().path("count").asInt()).isZero();
        }
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
