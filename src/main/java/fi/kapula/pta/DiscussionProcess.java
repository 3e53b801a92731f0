package fi.kapula.pta;

import fi.kapula.engine.ProcessVariable;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The processes {@code PtaDiscussion} and {@code PtaAcknowledgement}: their variables, and what we tell them. */
@Component
class DiscussionProcess {

    static final String KEY = "PtaDiscussion";
    static final ProcessVariable<Long> DISCUSSION_ID = ProcessVariable.number("discussionId");
    static final ProcessVariable<String> PREPARATION = ProcessVariable.text("preparation");
    static final ProcessVariable<String> PREPARER = ProcessVariable.text("preparer");
    static final ProcessVariable<String> PARTY = ProcessVariable.text("party");
    static final ProcessVariable<String> MORE = ProcessVariable.text("more");

    static final String DISCUSSION_DUE = "DiscussionDue";
    static final String DISCUSSION_REPLACED = "DiscussionReplaced";

    private final RuntimeService runtime;

    DiscussionProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    void discussionDue(DiscussionCard discussion) {
        runtime.createMessageCorrelation(DISCUSSION_DUE)
                .processInstanceBusinessKey(discussion.businessKey())
                .setVariables(Map.of(
                        DISCUSSION_ID.name(), discussion.id(), PREPARATION.name(), Preparation.OPEN.name()))
                .correlateStartMessage();
    }

    /** It was not held before the next one began or the period ended. */
    void discussionReplaced(DiscussionCard discussion) {
        runtime.createMessageCorrelation(DISCUSSION_REPLACED)
                .processInstanceBusinessKey(discussion.businessKey())
                .processInstanceVariableEquals(DISCUSSION_ID.name(), discussion.id())
                .correlateAll();
    }
}
