package fi.kapula.engine;

import java.util.Objects;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/**
 * Assignee and candidates may read a task and work on it, nothing more ({@code TASK_WORK} is configured), and no longer
 * than they are assignee or candidate; the engine's own provider never takes back what it gave.
 */
class TaskRights extends DefaultAuthorizationProvider {

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String oldAssignee, String newAssignee) {
        if (oldAssignee != null && !oldAssignee.equals(newAssignee) && !isCandidate(task, oldAssignee)) {
            authorizations().deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), oldAssignee);
        }
        return super.newTaskAssignee(task, oldAssignee, newAssignee);
    }

    @Override
    public AuthorizationEntity[] deleteTaskUserIdentityLink(Task task, String userId, String type) {
        AuthorizationEntity grant = grant(task, userId);
        return grant == null || userId.equals(task.getAssignee()) ? null : new AuthorizationEntity[] {grant};
    }

    @Override
    public AuthorizationEntity[] deleteTaskGroupIdentityLink(Task task, String groupId, String type) {
        AuthorizationEntity grant = authorizations()
                .findAuthorizationByGroupIdAndResourceId(
                        Authorization.AUTH_TYPE_GRANT, groupId, Resources.TASK, task.getId());
        return grant == null ? null : new AuthorizationEntity[] {grant};
    }

    private static boolean isCandidate(Task task, String userId) {
        return ((TaskEntity) task)
                .getIdentityLinks().stream()
                        .filter(link -> Objects.equals(IdentityLinkType.CANDIDATE, link.getType()))
                        .map(IdentityLink::getUserId)
                        .anyMatch(userId::equals);
    }

    private static AuthorizationEntity grant(Task task, String userId) {
        return authorizations()
                .findAuthorizationByUserIdAndResourceId(
                        Authorization.AUTH_TYPE_GRANT, userId, Resources.TASK, task.getId());
    }

    private static AuthorizationManager authorizations() {
        return Context.getCommandContext().getAuthorizationManager();
    }
}
