package fi.kapula.engine;

import fi.kapula.shared.Directory;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * A user task read from the engine, without asking the engine's authorizations: who may see it is decided here, by assignee
 * and candidates alone, so that not even an administrator reads a form that is somebody else's.
 *
 * @param due null when the task has no due date
 * @param shared whether it is meant for a group
 * @param backVariable null when there is no way back
 */
record LoadedTask(
        String id,
        String name,
        String form,
        String definitionKey,
        Instant due,
        String businessKey,
        String assignee,
        boolean shared,
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
            boolean theirs = own || task.getCandidates().stream().anyMatch(link -> names(link, person));
            return theirs ? load(task) : null;
        };
    }

    boolean assignedTo(Directory.Member person) {
        return person.id().equals(assignee);
    }

    private static boolean names(IdentityLink link, Directory.Member person) {
        return IdentityLinkType.CANDIDATE.equals(link.getType())
                && (person.id().equals(link.getUserId()) || person.groups().contains(link.getGroupId()));
    }

    OpenTask open(Directory.Member person) {
        return new OpenTask(id, form, businessKey, person, variables);
    }

    private static LoadedTask load(TaskEntity task) {
        String form = task.getTaskDefinition().getCamundaFormDefinitionKey().getExpressionText();
        return new LoadedTask(
                task.getId(),
                task.getName(),
                form,
                task.getTaskDefinitionKey(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                task.getProcessInstance().getBusinessKey(),
                task.getAssignee(),
                !task.getTaskDefinition().getCandidateGroupIdExpressions().isEmpty(),
                StepBack.variable(task),
                Collections.unmodifiableMap(new LinkedHashMap<>(task.getVariables())));
    }
}
