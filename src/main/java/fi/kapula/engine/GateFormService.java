package fi.kapula.engine;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;

/**
 * The engine's form service, led through the gate: whatever door asks for a task's form or submits it, the values are live
 * and the submission is checked. Start forms take no values.
 */
class GateFormService extends FormServiceImpl {

    private final Supplier<TaskGate> gate;

    GateFormService(Supplier<TaskGate> gate) {
        this.gate = gate;
    }

    @Override
    public VariableMap getTaskFormVariables(String taskId, Collection<String> names, boolean deserialize) {
        Map<String, Object> shown = answer(() -> gate.get().show(taskId, signedIn()));
        VariableMap variables = Variables.createVariables();
        shown.forEach((key, value) -> {
            if (names == null || names.contains(key)) {
                variables.putValueTyped(key, FormValues.typed(value));
            }
        });
        return variables;
    }

    @Override
    public InputStream getDeployedTaskForm(String taskId) {
        return stream(answer(() -> gate.get().definition(taskId, signedIn())));
    }

    @Override
    public InputStream getDeployedStartForm(String definitionId) {
        InputStream deployed = super.getDeployedStartForm(definitionId);
        String reader = signedInOrNull();
        return reader == null ? deployed : stream(gate.get().startForm(deployed, reader));
    }

    @Override
    public void submitTaskForm(String taskId, Map<String, Object> submitted) {
        answer(() -> {
            gate.get().submit(taskId, signedIn(), FormValues.plain(submitted));
            return null;
        });
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(
            String taskId, Map<String, Object> submitted, boolean deserialize) {
        submitTaskForm(taskId, submitted);
        return Variables.createVariables();
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, String businessKey, Map<String, Object> submitted) {
        if (signedInOrNull() != null && !(submitted == null || submitted.isEmpty())) {
            throw new BadUserRequestException("A start form takes no values");
        }
        return super.submitStartForm(definitionId, null, Map.of());
    }

    @Override
    public ProcessInstance submitStartForm(String definitionId, Map<String, Object> submitted) {
        return submitStartForm(definitionId, null, submitted);
    }

    /** Called by the gate alone, when the domain has taken the submission. */
    void complete(String taskId, Map<String, Object> routing) {
        super.submitTaskForm(taskId, routing);
    }

    private static InputStream stream(String form) {
        return new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8));
    }

    private static <T> T answer(Supplier<T> question) {
        try {
            return question.get();
        } catch (SubmissionRejected rejection) {
            RejectionFilter.remember(rejection);
            throw rejection;
        }
    }

    private String signedIn() {
        String user = signedInOrNull();
        if (user == null) {
            throw new BadUserRequestException("Forms are opened and submitted by a signed-in person");
        }
        return user;
    }

    private String signedInOrNull() {
        Authentication authentication = commandExecutor.execute(
                context -> context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication());
        return authentication == null ? null : authentication.getUserId();
    }
}
