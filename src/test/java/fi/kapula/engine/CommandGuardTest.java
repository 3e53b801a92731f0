package fi.kapula.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Past every door: the engine's own services, called for somebody who has signed in. */
@KapulaTest
class CommandGuardTest {

    interface Call {
        void on(ProcessEngine engine, String task, String instance);
    }

    @Autowired
    ProcessEngine engine;

    @Autowired
    Cases cases;

    String key;
    String task;
    String instance;

    @BeforeEach
    void topi_has_begun_an_application() {
        key = cases.begin("topi");
        task = cases.task(key, "CompleteApplication").getId();
        instance = cases.task(key, "CompleteApplication").getProcessInstanceId();
    }

    @AfterEach
    void sign_out() {
        engine.getIdentityService().clearAuthentication();
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                call("complete", (engine, task, instance) -> engine.getTaskService()
                        .complete(task)),
                call("complete with variables", (engine, task, instance) -> engine.getTaskService()
                        .complete(task, Map.of("a", 1))),
                call("complete with answer", (engine, task, instance) -> engine.getTaskService()
                        .completeWithVariablesInReturn(task, Map.of(), false)),
                call("resolve", (engine, task, instance) -> engine.getTaskService()
                        .resolveTask(task)),
                call("delegate", (engine, task, instance) -> engine.getTaskService()
                        .delegateTask(task, "taina")),
                call("assign", (engine, task, instance) -> engine.getTaskService()
                        .setAssignee(task, "taina")),
                call("own", (engine, task, instance) -> engine.getTaskService().setOwner(task, "taina")),
                call("add candidate", (engine, task, instance) -> engine.getTaskService()
                        .addCandidateUser(task, "taina")),
                call("remove candidate", (engine, task, instance) -> engine.getTaskService()
                        .deleteCandidateUser(task, "taina")),
                call("rename", (engine, task, instance) -> engine.getTaskService()
                        .setName(task, "x")),
                call("due date", (engine, task, instance) -> engine.getTaskService()
                        .setDueDate(task, null)),
                call("error", (engine, task, instance) -> engine.getTaskService()
                        .handleBpmnError(task, "x")),
                call("escalation", (engine, task, instance) -> engine.getTaskService()
                        .handleEscalation(task, "x")),
                call("task variable", (engine, task, instance) -> engine.getTaskService()
                        .setVariable(task, "a", 1)),
                call("local variable", (engine, task, instance) -> engine.getTaskService()
                        .setVariableLocal(task, "a", 1)),
                call("remove variable", (engine, task, instance) -> engine.getTaskService()
                        .removeVariable(task, "applicationId")),
                call("comment", (engine, task, instance) -> engine.getTaskService()
                        .createComment(task, instance, "x")),
                call("attachment", (engine, task, instance) -> engine.getTaskService()
                        .createAttachment("x", task, instance, "x", "x", "http://x")),
                call("instance variable", (engine, task, instance) -> engine.getRuntimeService()
                        .setVariable(instance, "a", 1)),
                call("remove instance variable", (engine, task, instance) -> engine.getRuntimeService()
                        .removeVariable(instance, "applicationId")),
                call("message", (engine, task, instance) -> engine.getRuntimeService()
                        .correlateMessage("ApplicationWithdrawn")),
                call("messages", (engine, task, instance) -> engine.getRuntimeService()
                        .createMessageCorrelation("ApplicationWithdrawn")
                        .correlateAll()),
                call("signal", (engine, task, instance) -> engine.getRuntimeService()
                        .signalEventReceived("x")),
                call("trigger", (engine, task, instance) -> engine.getRuntimeService()
                        .signal(instance)),
                call("condition", (engine, task, instance) -> engine.getRuntimeService()
                        .createConditionEvaluation()
                        .setVariable("a", 1)
                        .evaluateStartConditions()),
                call("modification", (engine, task, instance) -> engine.getRuntimeService()
                        .createProcessInstanceModification(instance)
                        .startBeforeActivity("UserTask_PresentApplication")
                        .execute()),
                call("start with variables", (engine, task, instance) -> engine.getRuntimeService()
                        .startProcessInstanceByKey("SupervisionApplication", Map.of("a", 1))),
                call("start with a key", (engine, task, instance) -> engine.getRuntimeService()
                        .startProcessInstanceByKey("SupervisionApplication", "TNO-2026-0001")),
                call("start in the middle", (engine, task, instance) -> engine.getRuntimeService()
                        .createProcessInstanceByKey("SupervisionApplication")
                        .startBeforeActivity("UserTask_PresentApplication")
                        .execute()),
                call("fetch external tasks", (engine, task, instance) -> engine.getExternalTaskService()
                        .fetchAndLock(1, "x")
                        .topic("x", 1000)
                        .execute()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("calls")
    void a_signed_in_person_goes_through_forms_alone(String name, Call call) {
        for (List<String> groups : List.of(List.of("employee"), List.of("camunda-admin"))) {
            engine.getIdentityService().setAuthentication("topi", groups);
            assertThatThrownBy(() -> call.on(engine, task, instance)).isInstanceOf(AuthorizationException.class);
            engine.getIdentityService().clearAuthentication();
        }
        assertThat(cases.open(key)).containsExactly("CompleteApplication");
        assertThat(engine.getRuntimeService().getVariables(instance)).containsOnlyKeys("applicationId", "applicant");
    }

    @Test
    void our_own_code_inside_a_command_is_not_hindered() {
        engine.getIdentityService().setAuthentication("topi", List.of("employee"));
        cases.submitTask(task, "topi", Cases.individual());
        engine.getIdentityService().clearAuthentication();
        assertThat(cases.open(key)).containsExactly("PresentApplication");
    }

    @Test
    void jobs_and_services_without_a_person_are_not_hindered() {
        TaskService tasks = engine.getTaskService();
        RuntimeService runtime = engine.getRuntimeService();
        tasks.setVariable(task, "a", 1);
        runtime.removeVariable(instance, "a");
        runtime.correlateMessage("ApplicationWithdrawn", key);
        assertThat(cases.open(key)).isEmpty();
    }

    private static Arguments call(String name, Call call) {
        return Arguments.of(name, call);
    }
}
