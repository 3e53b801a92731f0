package fi.kapula.notes;

import fi.kapula.engine.ProcessVariable;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is told to the process {@code NotesRetention}, and its variable. */
@Component
public class NotesProcess {

    public static final String KEY = "NotesRetention";
    static final ProcessVariable<Long> NOTEBOOK_ID = ProcessVariable.number("notebookId");

    private final RuntimeService runtime;
    private final NotesRetention retention;

    NotesProcess(RuntimeService runtime, NotesRetention retention) {
        this.runtime = runtime;
        this.retention = retention;
    }

    /**
     * The supervision has ended for this supervisor: it was closed, or goes on with another one. From now on their
     * notes are kept for the configured time. For a delegate of the supervision's diagram to call; a second call
     * changes nothing.
     *
     * @param supervisor user id
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void supervisionEnded(String businessKey, String supervisor) {
        retention
                .supervisionEnded(businessKey, supervisor)
                .ifPresent(id -> runtime.startProcessInstanceByKey(KEY, businessKey, NOTEBOOK_ID.with(id)));
    }
}
