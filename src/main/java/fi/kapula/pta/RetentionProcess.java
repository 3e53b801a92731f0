package fi.kapula.pta;

import fi.kapula.engine.ProcessVariable;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What is told to the process {@code PtaRetention}, and its variable. */
@Component
class RetentionProcess {

    static final String KEY = "PtaRetention";
    static final ProcessVariable<Long> COACHING_ID = ProcessVariable.number("coachingId");

    private final RuntimeService runtime;

    RetentionProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** From now on what was written is kept for the configured time. */
    void coachingEnded(String businessKey, long coachingId) {
        runtime.startProcessInstanceByKey(KEY, businessKey, COACHING_ID.with(coachingId));
    }
}
