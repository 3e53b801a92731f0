package fi.kapula.engine;

import fi.kapula.shared.Directory;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * A user task read from the engine, without asking the engine's authorizations: who may see it is decided here, by assignee
 * and candidates alone, so that not even an administrator reads a form that is somebody else's.
 */
record LoadedTask(
        String id,
        String form,
        String definitionKey,
        String deploymentId,
        String businessKey,
        String assignee,
        boolean offered,
        String backVariable,
        Map<String, Object> variables) {

    /** Loads the task with what is needed to fill its form; null when there is none that this person may see. */
    static Command<LoadedTask> query(String taskId, Directory.Member person) {
        return context -> {
            TaskEntity task = taskId == null ? null : context.getTaskManager().findTaskById(taskId);
            if (task == null || task.getProcessDefinitionId() == null) {
                return null;
            }
            boolean own = person.id().equals(task.getAssignee());
            boolean offered = !own && task.getCandidates().stream().anyMatch(link -> names(link, person));
            return own || offered ? load(context, task, offered) : null;
        };
    }

    boolean assignedTo(Directory.Member person) {
        return person.id().equals(assignee);
    }

    private static boolean names(IdentityLink link, Directory.Member person) {
        return IdentityLinkType.CANDIDATE.equals(link.getType())
                && (person.id().equals(link.getUserId()) || person.groups().contains(link.getGroupId()));
    }

    private static LoadedTask load(CommandContext context, TaskEntity task, boolean offered) {
        String form = task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText();
        String deployment = task.getProcessDefinition().getDeploymentId();
        return new LoadedTask(
                task.getId(),
                form,
                task.getTaskDefinitionKey(),
                deployment,
                task.getProcessInstance().getBusinessKey(),
                task.getAssignee(),
                offered,
                StepBack.variable(task),
                Collections.unmodifiableMap(new LinkedHashMap<>(task.getVariables())));
    }
}
