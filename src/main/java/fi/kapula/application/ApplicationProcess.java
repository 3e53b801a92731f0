package fi.kapula.application;

import fi.kapula.engine.Beginnings;
import fi.kapula.engine.ProcessVariable;
import org.camunda.bpm.engine.RuntimeService;
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
    private final Beginnings beginnings;

    ApplicationProcess(RuntimeService runtime, Beginnings beginnings) {
        this.runtime = runtime;
        this.beginnings = beginnings;
    }

    /**
     * Begins an application in this person's name, as they would in Tasklist: the engine asks whether they may.
     *
     * @return the id of the task in which they fill it in
     */
    public String begin(String applicant) {
        return beginnings.begin(KEY, applicant);
    }

    /** The applicant takes the application back; the process tells those concerned. */
    void applicationWithdrawn(String businessKey) {
        runtime.createMessageCorrelation(APPLICATION_WITHDRAWN)
                .processInstanceBusinessKey(businessKey)
                .correlate();
    }
}
