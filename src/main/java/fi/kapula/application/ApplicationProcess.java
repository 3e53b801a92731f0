package fi.kapula.application;

import fi.kapula.engine.ProcessVariable;
import fi.kapula.shared.Directory;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The process {@code SupervisionApplication}: its variables, and what we tell it. */
@Component
public class ApplicationProcess {

    public static final String KEY = "SupervisionApplication";
    public static final ProcessVariable<Long> APPLICATION_ID = ProcessVariable.number("applicationId");
    public static final ProcessVariable<String> APPLICANT = ProcessVariable.text("applicant");
    public static final ProcessVariable<String> PRESENTER = ProcessVariable.text("presenter");
    public static final ProcessVariable<String> KIND = ProcessVariable.text("kind");
    public static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");
    static final ProcessVariable<Boolean> PRESENTER_NEEDED = ProcessVariable.flag("presenterNeeded");

    static final String APPLICATION_WITHDRAWN = "ApplicationWithdrawn";

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Directory directory;

    ApplicationProcess(RuntimeService runtime, TaskService tasks, IdentityService identity, Directory directory) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.directory = directory;
    }

    /**
     * Begins an application in this person's name, as they would in Tasklist: the engine asks whether they may.
     *
     * @return the id of the task in which they fill it in
     */
    public String begin(String applicant) {
        Directory.Member person = directory.member(applicant).orElseThrow();
        String instance;
        try {
            identity.setAuthentication(person.id(), List.copyOf(person.groups()));
            instance = runtime.startProcessInstanceByKey(KEY).getId();
        } finally {
            identity.clearAuthentication();
        }
        return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    }

    /** The applicant takes the application back; the process tells those concerned. */
    void applicationWithdrawn(String businessKey) {
        runtime.createMessageCorrelation(APPLICATION_WITHDRAWN)
                .processInstanceBusinessKey(businessKey)
                .correlate();
    }
}
