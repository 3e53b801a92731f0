package fi.kapula.pta;

import fi.kapula.engine.Beginnings;
import fi.kapula.engine.ByOurselves;
import fi.kapula.engine.ProcessVariable;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The process {@code PtaCoaching}: its variables, and what we tell it. */
@Component
public class CoachingProcess {

    public static final String KEY = "PtaCoaching";
    static final ProcessVariable<Long> COACHING_ID = ProcessVariable.number("coachingId");
    static final ProcessVariable<String> OPENER = ProcessVariable.text("opener");
    static final ProcessVariable<String> OPENING = ProcessVariable.text("opening");
    static final ProcessVariable<Boolean> DISCUSSIONS_LEFT = ProcessVariable.flag("discussionsLeft");

    static final String COACHING_ENDED_EARLY = "CoachingEndedEarly";

    private final Beginnings beginnings;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ByOurselves ourselves;

    CoachingProcess(Beginnings beginnings, RuntimeService runtime, TaskService tasks, ByOurselves ourselves) {
        this.beginnings = beginnings;
        this.runtime = runtime;
        this.tasks = tasks;
        this.ourselves = ourselves;
    }

    /**
     * Begins a coaching in this coach's name, as they would in Tasklist: the engine asks whether they may.
     *
     * @return the id of the task in which they open it
     */
    public String begin(String coach) {
        return beginnings.begin(KEY, coach);
    }

    /** A coach ends the period before its last day. */
    void coachingEndedEarly(String businessKey) {
        ourselves.run(() -> runtime.createMessageCorrelation(COACHING_ENDED_EARLY)
                .processInstanceBusinessKey(businessKey)
                .correlate());
    }

    /** What waited for one coach waits for another. */
    void coachingTransferred(CoachingCard coaching, String from) {
        ourselves.run(() -> tasks.createTaskQuery()
                .processInstanceBusinessKey(coaching.businessKey())
                .taskAssignee(from)
                .list()
                .forEach(task -> tasks.setAssignee(task.getId(), coaching.coach())));
    }
}
