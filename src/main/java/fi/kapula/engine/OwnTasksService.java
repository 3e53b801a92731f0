package fi.kapula.engine;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The engine's task service, in which people claim for themselves what is offered to them, and put back what they or, for
 * somebody absent, a colleague of the group has claimed. The engine alone would let a candidate claim for a colleague, or
 * take a task from the colleague who works on it, and an administrator claim anything and so read what its form shows.
 */
class OwnTasksService extends TaskServiceImpl {

    private final MessageSource messages;

    OwnTasksService(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void claim(String taskId, String userId) {
        Authentication person = signedIn();
        if (person == null) {
            super.claim(taskId, userId);
            return;
        }
        if (!person.getUserId().equals(userId)) {
            throw new AuthorizationException(text("task.claimForYourself"));
        }
        if (!commandExecutor.execute(context -> isFor(context.getTaskManager().findTaskById(taskId), person))) {
            throw new AuthorizationException(text("task.notOffered"));
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
        Authentication person = signedIn();
        if (person == null || userId != null) {
            super.setAssignee(taskId, userId);
        } else {
            commandExecutor.execute(putBack(taskId, person));
        }
    }

    private static boolean isFor(TaskEntity task, Authentication person) {
        return task != null
                && (person.getUserId().equals(task.getAssignee())
                        || candidates(task).anyMatch(link -> names(link, person)));
    }

    private static boolean names(IdentityLink candidate, Authentication person) {
        return person.getUserId().equals(candidate.getUserId())
                || person.getGroupIds() != null && person.getGroupIds().contains(candidate.getGroupId());
    }

    private static Stream<IdentityLinkEntity> candidates(TaskEntity task) {
        return task.getIdentityLinks().stream()
                .filter(link -> Objects.equals(IdentityLinkType.CANDIDATE, link.getType()));
    }

    private Command<Void> putBack(String taskId, Authentication person) {
        return context -> {
            TaskEntity task = context.getTaskManager().findTaskById(taskId);
            if (task == null || task.getAssignee() == null || !isFor(task, person)) {
                throw new BadUserRequestException(text("task.notYours"));
            }
            if (candidates(task).findAny().isEmpty()) {
                throw new BadUserRequestException(text("task.personal"));
            }
            task.setAssignee(null);
            task.triggerUpdateEvent();
            return null;
        };
    }

    private Authentication signedIn() {
        return commandExecutor.execute(context ->
                context.getProcessEngineConfiguration().getIdentityService().getCurrentAuthentication());
    }

    private String text(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
