package fi.kapula.matching;

import fi.kapula.application.ApplicationProcess;
import fi.kapula.engine.ProcessVariable;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The process {@code SupervisorProposal}: its variables, and what we tell it. */
@Component
public class ProposalProcess {

    public static final String KEY = "SupervisorProposal";
    static final ProcessVariable<Long> APPLICATION_ID = ApplicationProcess.APPLICATION_ID;
    static final ProcessVariable<String> DECISION = ApplicationProcess.DECISION;
    static final ProcessVariable<String> SUPERVISOR = ProcessVariable.text("supervisor");

    /** The application's task is with the coordinators. */
    public static final String HANDLING = "UserTask_HandleApplication";

    static final String APPLICATION_HELD = "ApplicationHeld";
    static final String APPLICATION_RELEASED = "ApplicationReleased";
    static final String COMBINED_SUPERVISION_ENDED = "CombinedSupervisionEnded";

    /** The place in the queue of an application that is held: when it was due, and whose it was. */
    static final ProcessVariable<Date> QUEUED_DUE = new ProcessVariable<>("queuedDue", Date.class);

    static final ProcessVariable<String> QUEUED_ASSIGNEE = ProcessVariable.text("queuedAssignee");

    /** What the caller is told of an application that was supervised together with others. */
    static final String COMBINED = "COMBINED";

    private final RuntimeService runtime;
    private final TaskService tasks;

    ProposalProcess(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
    }

    /** The business keys of the applications that wait for a coordinator, and that no colleague of this one has taken. */
    public Set<String> waitingFor(String coordinator) {
        Set<String> instances = tasks
                .createTaskQuery()
                .processDefinitionKey(KEY)
                .taskDefinitionKey(HANDLING)
                .or()
                .taskUnassigned()
                .taskAssignee(coordinator)
                .endOr()
                .list()
                .stream()
                .map(Task::getProcessInstanceId)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? Set.of()
                : runtime.createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .map(ProcessInstance::getBusinessKey)
                        .collect(Collectors.toSet());
    }

    /** The application is being combined with others: its task goes, its place in the queue is kept. */
    public void applicationHeld(String businessKey) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(HANDLING)
                .singleResult();
        runtime.createMessageCorrelation(APPLICATION_HELD)
                .processInstanceBusinessKey(businessKey)
                .setVariable(QUEUED_DUE.name(), task.getDueDate())
                .setVariable(QUEUED_ASSIGNEE.name(), task.getAssignee())
                .correlate();
    }

    /** The application is on its own again. */
    public void applicationReleased(String businessKey) {
        runtime.createMessageCorrelation(APPLICATION_RELEASED)
                .processInstanceBusinessKey(businessKey)
                .correlate();
    }

    /** The supervision that the application shared has come to its end. */
    public void combinedSupervisionEnded(String businessKey) {
        runtime.createMessageCorrelation(COMBINED_SUPERVISION_ENDED)
                .processInstanceBusinessKey(businessKey)
                .setVariable(DECISION.name(), COMBINED)
                .correlate();
    }

    /** @return whether the task is of an application that was held and now is where it was */
    static boolean restorePlace(DelegateTask task) {
        if (!task.hasVariable(QUEUED_DUE.name())) {
            return false;
        }
        task.setDueDate((Date) task.getVariable(QUEUED_DUE.name()));
        task.setAssignee((String) task.getVariable(QUEUED_ASSIGNEE.name()));
        task.removeVariable(QUEUED_DUE.name());
        task.removeVariable(QUEUED_ASSIGNEE.name());
        return true;
    }
}
