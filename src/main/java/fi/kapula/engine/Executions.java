package fi.kapula.engine;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;

/** What delegates ask of an execution. */
public final class Executions {

    private Executions() {}

    /** An id for what happens here and now: the same for a repeated try, another each time a timer fires. */
    public static String event(DelegateExecution execution) {
        return execution.getActivityInstanceId();
    }

    /** The id of the task that is open at this user task of the same case, for links in reminders. */
    public static String openTask(DelegateExecution execution, String userTask) {
        return tasks(execution).taskDefinitionKey(userTask).singleResult().getId();
    }

    /** The tasks that are open at this user task of the same process instance: their ids by assignee. */
    public static Map<String, String> openTasks(DelegateExecution execution, String userTask) {
        return tasks(execution).taskDefinitionKey(userTask).list().stream()
                .collect(Collectors.toMap(Task::getAssignee, Task::getId));
    }

    /** The id of the only task that is open in this process instance. */
    public static String openTask(DelegateExecution execution) {
        return tasks(execution).singleResult().getId();
    }

    private static TaskQuery tasks(DelegateExecution execution) {
        return execution
                .getProcessEngineServices()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId());
    }
}
