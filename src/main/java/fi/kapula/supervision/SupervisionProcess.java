package fi.kapula.supervision;

import fi.kapula.application.ApplicationProcess;
import fi.kapula.engine.ByOurselves;
import fi.kapula.engine.ProcessVariable;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The process {@code Supervision}, its variables, and what we tell it. */
@Component
public class SupervisionProcess {

    public static final String KEY = "Supervision";
    static final ProcessVariable<Long> APPLICATION_ID = ApplicationProcess.APPLICATION_ID;

    /** What the supervisor does next; at the end it tells the caller how the supervision ended. */
    static final ProcessVariable<String> STEP = ProcessVariable.text("step");

    private static final String PLAN_NEXT_STEP = "UserTask_PlanNextStep";

    private final TaskService tasks;

    private final ByOurselves ourselves;

    SupervisionProcess(TaskService tasks, ByOurselves ourselves) {
        this.tasks = tasks;
        this.ourselves = ourselves;
    }

    /** When the standing task of this case comes up again; nothing happens while another step is being taken. */
    void followUp(String businessKey, Date date) {
        ourselves.run(() -> setFollowUp(businessKey, date));
    }

    private void setFollowUp(String businessKey, Date date) {
        Task standing = tasks.createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(PLAN_NEXT_STEP)
                .singleResult();
        if (standing != null && !Objects.equals(standing.getFollowUpDate(), date)) {
            standing.setFollowUpDate(date);
            tasks.saveTask(standing);
        }
    }
}
