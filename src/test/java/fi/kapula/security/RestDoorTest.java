package fi.kapula.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The doors over HTTP. What each rule lets through, {@link RestPolicyTest} knows; here, that the rules stand before
 * both.
 */
@KapulaTest
class RestDoorTest {

    enum Entrance {
        REST,
        WEB_APP;

        Door open(int port, String user) {
            return this == REST ? Door.rest(port, user) : Door.webApp(port, user);
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    ProcessProbe process;

    String task;
    String instance;

    @BeforeEach
    void topi_has_begun_an_application() {
        process.clear();
        String key = cases.begin("topi");
        task = cases.task(key, "CompleteApplication").getId();
        instance = cases.task(key, "CompleteApplication").getProcessInstanceId();
    }

    @ParameterizedTest
    @EnumSource
    void everybody_works_on_their_own_tasks(Entrance entrance) {
        Door topi = entrance.open(port, "topi");
        assertThat(topi.get("/task").json().findValuesAsText("id")).contains(task);
        assertThat(topi.get("/task/" + task).status()).isEqualTo(200);
        assertThat(topi.get("/task/" + task + "/form-variables").status()).isEqualTo(200);
        assertThat(topi.get("/task/" + task + "/deployed-form").status()).isEqualTo(200);
        assertThat(topi.get("/user/topi/profile").json().path("lastName").asText())
                .isEqualTo("Pesonen");
        assertThat(topi.get("/process-definition?startablePermissionCheck=true")
                        .json()
                        .findValuesAsText("key"))
                .containsExactly("SupervisionApplication");
    }

    static Stream<Arguments> whatNobodyMay() {
        Map<String, Object> value = Map.of("value", "x", "type", "String");
        return Stream.of(
                        Arguments.of("POST", "/task/{task}/complete", Map.of()),
                        Arguments.of("POST", "/task/{task}/resolve", Map.of()),
                        Arguments.of("POST", "/task/{task}/delegate", Map.of("userId", "taina")),
                        Arguments.of("POST", "/task/{task}/assignee", Map.of("userId", "admin")),
                        Arguments.of("POST", "/task/{task}/bpmnError", Map.of("errorCode", "x")),
                        Arguments.of("POST", "/task/{task}/bpmnEscalation", Map.of("escalationCode", "x")),
                        Arguments.of("POST", "/task/{task}/variables", Map.of("modifications", Map.of("x", value))),
                        Arguments.of("PUT", "/task/{task}/variables/x", value),
                        Arguments.of("PUT", "/task/{task}/localVariables/x", value),
                        Arguments.of("DELETE", "/task/{task}/variables/applicationId", null),
                        Arguments.of("POST", "/task/{task}/comment/create", Map.of("message", "x")),
                        Arguments.of(
                                "POST", "/task/{task}/identity-links", Map.of("userId", "taina", "type", "candidate")),
                        Arguments.of("PUT", "/task/{task}", Map.of("name", "x")),
                        Arguments.of("DELETE", "/task/{task}", null),
                        Arguments.of("POST", "/task/create", Map.of("name", "x")),
                        Arguments.of("PUT", "/process-instance/{instance}/variables/x", value),
                        Arguments.of(
                                "POST", "/process-instance/{instance}/modification", Map.of("instructions", List.of())),
                        Arguments.of("PUT", "/execution/{instance}/localVariables/x", value),
                        Arguments.of("POST", "/execution/{instance}/signal", Map.of()),
                        Arguments.of("POST", "/message", Map.of("messageName", "ApplicationWithdrawn", "all", true)),
                        Arguments.of("POST", "/signal", Map.of("name", "x")),
                        Arguments.of("POST", "/condition", Map.of("variables", Map.of("x", value))),
                        Arguments.of("POST", "/external-task/fetchAndLock", Map.of("workerId", "x", "maxTasks", 1)),
                        Arguments.of(
                                "POST",
                                "/decision-definition/key/ApplicationRouting/evaluate",
                                Map.of("variables", Map.of())),
                        Arguments.of("POST", "/user/create", Map.of("profile", Map.of("id", "x"))),
                        Arguments.of("PUT", "/user/topi/profile", Map.of("id", "topi", "firstName", "x")),
                        Arguments.of("POST", "/group/create", Map.of("id", "x")),
                        Arguments.of("POST", "/identity/verify", Map.of("username", "juha", "password", "juha-demo")))
                .flatMap(call -> Stream.of(Entrance.values()).map(entrance -> {
                    Object[] parts = call.get();
                    return Arguments.of(entrance, parts[0], parts[1], parts[2]);
                }));
    }

    @ParameterizedTest
    @MethodSource("whatNobodyMay")
    void nobody_goes_past_the_forms(Entrance entrance, String method, String path, Object body) {
        for (String user : List.of("topi", "kaisa", "admin")) {
            Answer answer = entrance.open(port, user)
                    .send(method, path.replace("{task}", task).replace("{instance}", instance), body);
            assertThat(answer.status()).as(user).isEqualTo(403);
            assertThat(answer.json().path("message").asText()).contains("Sinulla ei ole oikeutta");
        }
        assertThat(Door.rest(port, "admin")
                        .get("/task/" + task + "/variables")
                        .json()
                        .size())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_task_of_others_is_answered_as_one_that_does_not_exist(Entrance entrance) {
        Door taina = entrance.open(port, "taina");
        for (String rest : List.of("", "/form", "/deployed-form", "/form-variables", "/identity-links", "/comment")) {
            Answer others = taina.get("/task/" + task + rest);
            Answer nobodys = taina.get("/task/no-such-task" + rest);
            assertThat(others.status()).as(rest).isEqualTo(404);
            assertThat(others.body()).isEqualTo(nobodys.body().replace("no-such-task", task));
        }
        for (String rest : List.of("/claim", "/unclaim", "/submit-form")) {
            Answer others = taina.post("/task/" + task + rest, Map.of("userId", "taina"));
            Answer nobodys = taina.post("/task/no-such-task" + rest, Map.of("userId", "taina"));
            assertThat(others.status()).as(rest).isEqualTo(404);
            assertThat(others.body()).isEqualTo(nobodys.body().replace("no-such-task", task));
        }
        assertThat(taina.get("/task").json()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void coordinators_follow_cases_and_others_do_not(Entrance entrance) {
        Door kaisa = entrance.open(port, "kaisa");
        assertThat(kaisa.get("/process-instance/" + instance).status()).isEqualTo(200);
        assertThat(kaisa.get("/process-instance/" + instance + "/activity-instances")
                        .status())
                .isEqualTo(200);
        assertThat(kaisa.get("/incident").status()).isEqualTo(200);
        assertThat(kaisa.post("/job", Map.of("processInstanceId", instance)).json())
                .isNotEmpty();
        assertThat(kaisa.get("/history/process-instance/" + instance).status()).isEqualTo(200);
        assertThat(kaisa.get("/decision-definition").json().findValuesAsText("key"))
                .contains("SupervisorRanking");
        for (String user : List.of("topi", "juha", "aino")) {
            Door other = entrance.open(port, user);
            for (String path : List.of(
                    "/process-instance", "/variable-instance", "/history/task", "/job", "/user", "/deployment")) {
                assertThat(other.get(path).status()).as(user + " " + path).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void coordinators_retry_jobs(Entrance entrance) {
        Door kaisa = entrance.open(port, "kaisa");
        String job = kaisa.get("/job?processInstanceId=" + instance)
                .json()
                .get(0)
                .path("id")
                .asText();
        assertThat(kaisa.put("/job/" + job + "/retries", Map.of("retries", 2)).status())
                .isEqualTo(204);
        assertThat(kaisa.post("/job/" + job + "/execute", null).status()).isEqualTo(403);
        assertThat(entrance.open(port, "topi")
                        .put("/job/" + job + "/retries", Map.of("retries", 9))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void administrators_read_everything_and_others_neither_deploy_nor_administer(Entrance entrance) {
        Door admin = entrance.open(port, "admin");
        for (String path : List.of(
                "/task",
                "/user",
                "/authorization",
                "/deployment",
                "/history/variable-instance",
                "/job",
                "/metrics",
                "/batch")) {
            assertThat(admin.get(path).status()).as(path).isEqualTo(200);
        }
        assertThat(admin.get("/task/" + task + "/variables").json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("applicationId", "applicant");
        assertThat(admin.get("/task/" + task + "/form-variables").status())
                .as("a form is its reader's")
                .isEqualTo(404);
        for (String user : List.of("topi", "kaisa")) {
            Door other = entrance.open(port, user);
            assertThat(other.post("/deployment/create", Map.of()).status()).isEqualTo(403);
            assertThat(other.delete("/process-instance/" + instance).status()).isEqualTo(403);
            assertThat(other.get("/authorization").status()).isEqualTo(403);
            assertThat(other.post("/authorization/create", Map.of("type", 1)).status())
                    .isEqualTo(403);
            assertThat(other.post("/filter/create", Map.of("name", "x")).status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_process_is_started_without_values(Entrance entrance) {
        Door topi = entrance.open(port, "topi");
        String start = "/process-definition/key/SupervisionApplication/start";
        Map<String, Object> value = Map.of("value", "juha", "type", "String");
        assertThat(topi.post(start, Map.of("variables", Map.of("applicant", value)))
                        .status())
                .isEqualTo(403);
        assertThat(topi.post(start, Map.of("businessKey", "TNO-2026-0001")).status())
                .isEqualTo(403);
        assertThat(topi.post(
                                start,
                                Map.of(
                                        "startInstructions",
                                        List.of(Map.of(
                                                "type",
                                                "startBeforeActivity",
                                                "activityId",
                                                "UserTask_PresentApplication"))))
                        .status())
                .isEqualTo(403);
        assertThat(topi.post(start, Map.of()).status()).isEqualTo(200);
        assertThat(topi.post("/process-definition/key/MailDelivery/start", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(entrance.open(port, "bo").post(start, Map.of()).status())
                .as("no employee")
                .isEqualTo(403);
    }

    @ParameterizedTest
    @EnumSource
    void unusual_spellings_of_a_path_open_nothing(Entrance entrance) {
        Door topi = entrance.open(port, "topi");
        for (String path : List.of(
                "/task/" + task + "/complete/",
                "/task/" + task + ";a=b/complete",
                "/task//" + task + "/complete",
                "/task/./" + task + "/complete",
                "/task/" + task + "/%63omplete",
                "/task/" + task + "%2Fcomplete")) {
            assertThat(topi.post(path, Map.of()).status()).as(path).isBetween(400, 499);
        }
        assertThat(cases.open(key())).containsExactly("CompleteApplication");
    }

    @ParameterizedTest
    @EnumSource
    void the_refusal_is_in_the_readers_language(Entrance entrance) {
        assertThat(entrance.open(port, "teemu")
                        .get("/user")
                        .json()
                        .path("message")
                        .asText())
                .startsWith("You may not");
        assertThat(entrance.open(port, "bo").get("/user").json().path("message").asText())
                .startsWith("Du har inte");
    }

    private String key() {
        return Door.rest(port, "admin")
                .get("/process-instance/" + instance)
                .json()
                .path("businessKey")
                .asText();
    }
}
