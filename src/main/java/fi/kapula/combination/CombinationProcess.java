package fi.kapula.combination;

import fi.kapula.application.ApplicationProcess;
import fi.kapula.engine.Beginnings;
import fi.kapula.engine.ProcessVariable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The process {@code ApplicationCombination}: its variables, and what we tell it. */
@Component
public class CombinationProcess {

    public static final String KEY = "ApplicationCombination";

    /** The combined case. */
    static final ProcessVariable<Long> APPLICATION_ID = ApplicationProcess.APPLICATION_ID;

    static final ProcessVariable<String> COORDINATOR = ProcessVariable.text("coordinator");
    static final ProcessVariable<String> APPLICANT = ApplicationProcess.APPLICANT;
    static final ProcessVariable<String> DECISION = ApplicationProcess.DECISION;
    static final ProcessVariable<Boolean> COMBINED = ProcessVariable.flag("combined");

    static final String COMBINATION_CHANGED = "CombinationChanged";
    private static final String CONSENTING = "UserTask_ConsentToCombination";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final Beginnings beginnings;

    CombinationProcess(RuntimeService runtime, TaskService tasks, Beginnings beginnings) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.beginnings = beginnings;
    }

    /**
     * Begins combining in this person's name, as they would in Tasklist: the engine asks whether they may.
     *
     * @return the id of the task in which they choose the applications
     */
    public String begin(String coordinator) {
        return beginnings.begin(KEY, coordinator);
    }

    /** An applicant has left the combination, or a coordinator has taken it apart. */
    void combinationChanged(String businessKey) {
        runtime.createMessageCorrelation(COMBINATION_CHANGED)
                .processInstanceBusinessKey(businessKey)
                .correlate();
    }

    /** The open requests for consent, by applicant. */
    Map<String, String> openRequests(String processInstance) {
        return requests(processInstance).stream().collect(Collectors.toMap(Task::getAssignee, Task::getId));
    }

    /** Ends the requests to those who are not among the asked any more. */
    void withdrawRequests(String processInstance, Collection<String> asked) {
        requests(processInstance).stream()
                .filter(task -> !asked.contains(task.getAssignee()))
                .forEach(task -> tasks.complete(task.getId()));
    }

    private List<Task> requests(String processInstance) {
        return tasks.createTaskQuery()
                .processInstanceId(processInstance)
                .taskDefinitionKey(CONSENTING)
                .list();
    }
}
