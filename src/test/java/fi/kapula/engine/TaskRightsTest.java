package fi.kapula.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.KapulaTest;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Claiming, putting back and reassigning, and who sees the task before and after. */
@KapulaTest
class TaskRightsTest {

    @LocalServerPort
    int port;

    @Autowired
    Cases cases;

    @Autowired
    TaskService tasks;

    @Autowired
    AuthorizationService authorizations;

    String task;

    @BeforeEach
    void an_application_waits_for_a_coordinator() {
        task = cases.task(cases.presented(), "HandleApplication").getId();
    }

    static Stream<BiFunction<Integer, String, Door>> doors() {
        return Stream.of(Door::rest, Door::webApp);
    }

    @ParameterizedTest
    @MethodSource("doors")
    void one_coordinator_claims_and_the_other_is_told(BiFunction<Integer, String, Door> door) {
        Door kaisa = door.apply(port, "kaisa");
        Door kimmo = door.apply(port, "kimmo");
        assertThat(claim(kaisa, "kaisa").status()).isEqualTo(204);
        assertThat(claim(kaisa, "kaisa").status()).as("again").isEqualTo(204);
        Answer taken = claim(kimmo, "kimmo");
        assertThat(taken.status()).isEqualTo(400);
        assertThat(taken.json().path("message").asText()).isEqualTo("Joku muu on jo ottanut tämän tehtävän.");
        assertThat(kimmo.get("/task/" + task).json().path("assignee").asText()).isEqualTo("kaisa");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void nobody_claims_for_a_colleague(BiFunction<Integer, String, Door> door) {
        Door kaisa = door.apply(port, "kaisa");
        assertThat(claim(kaisa, "kimmo").status()).isEqualTo(403);
        assertThat(kaisa.post("/task/" + task + "/claim", Map.of()).status()).isEqualTo(403);
        assertThat(assignee()).isNull();
    }

    @ParameterizedTest
    @MethodSource("doors")
    void a_colleague_of_the_group_puts_back_what_somebody_absent_has_claimed(BiFunction<Integer, String, Door> door) {
        claim(door.apply(port, "kaisa"), "kaisa");
        assertThat(door.apply(port, "juha").post("/task/" + task + "/unclaim", null).status()).isEqualTo(404);
        Door kimmo = door.apply(port, "kimmo");
        assertThat(kimmo.post("/task/" + task + "/unclaim", null).status()).isEqualTo(204);
        assertThat(claim(kimmo, "kimmo").status()).isEqualTo(204);
        assertThat(assignee()).isEqualTo("kimmo");
    }

    @ParameterizedTest
    @MethodSource("doors")
    void what_was_claimed_is_put_back(BiFunction<Integer, String, Door> door) {
        Door kaisa = door.apply(port, "kaisa");
        claim(kaisa, "kaisa");
        assertThat(kaisa.post("/task/" + task + "/unclaim", null).status()).isEqualTo(204);
        assertThat(assignee()).isNull();
        assertThat(claim(door.apply(port, "kimmo"), "kimmo").status()).isEqualTo(204);
    }

    @Test
    void what_was_given_in_person_is_not_put_back() {
        String own = cases.task(cases.begin("topi"), "CompleteApplication").getId();
        assertThat(Door.rest(port, "topi")
                        .post("/task/" + own + "/unclaim", null)
                        .status())
                .isEqualTo(400);
        assertThat(tasks.createTaskQuery().taskId(own).singleResult().getAssignee())
                .isEqualTo("topi");
    }

    @Test
    void an_assignee_reads_and_works_and_nothing_more_and_not_for_longer() {
        String own = cases.task(cases.begin("topi"), "CompleteApplication").getId();
        var rights = authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(own)
                .list();
        assertThat(rights).singleElement().satisfies(right -> {
            assertThat(right.getUserId()).isEqualTo("topi");
            assertThat(right.getPermissions(TaskPermissions.values()))
                    .containsExactlyInAnyOrder(TaskPermissions.READ, TaskPermissions.TASK_WORK, TaskPermissions.NONE);
        });
        tasks.setAssignee(own, "taina");
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(own)
                        .list())
                .singleElement()
                .satisfies(right -> assertThat(right.getUserId()).isEqualTo("taina"));
        assertThat(Door.rest(port, "topi").get("/task/" + own).status()).isEqualTo(404);
        assertThat(Door.rest(port, "taina").get("/task/" + own).status()).isEqualTo(200);
    }

    @Test
    void a_group_keeps_its_rights_while_the_task_is_claimed() {
        claim(Door.rest(port, "kaisa"), "kaisa");
        Door.rest(port, "kaisa").post("/task/" + task + "/unclaim", null);
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(task)
                        .hasPermission(Permissions.READ)
                        .list())
                .singleElement()
                .satisfies(right -> assertThat(right.getGroupId()).isEqualTo("coordinator"));
    }

    private Answer claim(Door door, String userId) {
        return door.post("/task/" + task + "/claim", Map.of("userId", userId));
    }

    private String assignee() {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }
}
