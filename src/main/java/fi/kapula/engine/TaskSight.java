package fi.kapula.engine;

import fi.kapula.shared.Directory.Member;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Which tasks exist for a person: those that the engine lets them read. All others are as if they were not. */
@Component
public class TaskSight {

    private final TaskService tasks;
    private final IdentityService identity;

    TaskSight(TaskService tasks, IdentityService identity) {
        this.tasks = tasks;
        this.identity = identity;
    }

    public boolean exists(String taskId, Member person) {
        Authentication before = identity.getCurrentAuthentication();
        try {
            identity.setAuthentication(person.id(), List.copyOf(person.groups()));
            return tasks.createTaskQuery().taskId(taskId).count() > 0;
        } finally {
            identity.setAuthentication(before);
        }
    }
}
