package fi.kapula.engine;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The engine's task service, in which people claim group tasks for themselves and put back what was claimed.
 * The engine alone would let a candidate claim for a colleague, or take a task from the colleague who works on it.
 */
class OwnTasksService extends TaskServiceImpl {

    private final MessageSource messages;

    OwnTasksService(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void claim(String taskId, String userId) {
        String person = signedIn();
        if (person == null) {
            super.claim(taskId, userId);
            return;
        }
        if (!person.equals(userId)) {
            throw new AuthorizationException(text("task.claimForYourself"));
        }
        try {
            super.claim(taskId, userId);
        } catch (TaskAlreadyClaimedException e) {
            throw new BadUserRequestException(text("task.taken"));
        }
    }

    /**
     * Without a new assignee, as REST and Tasklist put a task back; everything else is left to the engine and its
     * guards.
     */
    @Override
    public void setAssignee(String taskId, String userId) {
        String person = signedIn();
        if (person == null || userId != null) {
            super.setAssignee(taskId, userId);
        } else {
            commandExecutor.execute(putBack(taskId, person));
        }
    }

    private Command<Void> putBack(String taskId, String person) {
        return context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task == null || task.getAssignee() == null) {
                throw new BadUserRequestException(text("task.notYours"));
            }
            // The engine has shown the task to this person: to its assignee, or to a colleague whom it was offered to as well.
            boolean offered = task.getIdentityLinks().stream()
                    .anyMatch(link -> Objects.equals(IdentityLinkType.CANDIDATE, link.getType()));
            boolean visible = person.equals(task.getAssignee()) || LoadedTask.isOfferedTo(task, groups());
            if (!offered || !visible) {
                throw new BadUserRequestException(text("task.personal"));
            }
            task.setAssignee(null);
            task.triggerUpdateEvent();
            return null;
        };
    }

    private String signedIn() {
        Authentication authentication = commandExecutor.execute(context ->
                context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication());
        return authentication == null ? null : authentication.getUserId();
    }

    private List<String> groups() {
        List<String> groups = commandExecutor.execute(context -> context.getProcessEngineConfiguration()
                .getIdentityService()
                .getCurrentAuthentication()
                .getGroupIds());
        return groups == null ? List.of() : groups;
    }

    private String text(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
