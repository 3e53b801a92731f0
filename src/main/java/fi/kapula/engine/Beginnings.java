package fi.kapula.engine;

import fi.kapula.shared.Directory;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** Begins processes in a person's name, as they would in Tasklist: the engine asks whether they may. */
@Component
public class Beginnings {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Directory directory;

    Beginnings(RuntimeService runtime, TaskService tasks, IdentityService identity, Directory directory) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.directory = directory;
    }

    /** @return the id of the process's first task */
    public String begin(String process, String personId) {
        Directory.Member person = directory.member(personId).orElseThrow();
        String instance;
        try {
            identity.setAuthentication(person.id(), List.copyOf(person.groups()));
            instance = runtime.startProcessInstanceByKey(process).getId();
        } finally {
            identity.clearAuthentication();
        }
        return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }
}
