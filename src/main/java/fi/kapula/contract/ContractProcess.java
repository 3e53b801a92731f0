package fi.kapula.contract;

import fi.kapula.engine.ProcessVariable;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The process {@code ContractAcknowledgement}, one instance a round: its variables, and what we tell it. */
@Component
class ContractProcess {

    static final String KEY = "ContractAcknowledgement";
    static final ProcessVariable<Long> CONTRACT_ID = ProcessVariable.number("contractId");
    static final ProcessVariable<Long> CONTRACT_VERSION = ProcessVariable.number("contractVersion");
    static final ProcessVariable<String> CONTRACT_STATE = ProcessVariable.text("contractState");
    static final ProcessVariable<String> PARTY = ProcessVariable.text("party");

    static final String CONTRACT_DRAFTED = "ContractDrafted";
    static final String CONTRACT_CHANGED = "ContractChanged";
    static final String CONTRACT_WITHDRAWN = "ContractWithdrawn";

    private final RuntimeService runtime;

    ContractProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** A version waits for its parties: the round of an earlier version ends, and one for this version begins, once. */
    void contractDrafted(ContractStatus drafted) {
        if (hasRound(drafted)) {
            return;
        }
        tellRound(CONTRACT_CHANGED, drafted.businessKey());
        runtime.createMessageCorrelation(CONTRACT_DRAFTED)
                .processInstanceBusinessKey(drafted.businessKey())
                .setVariables(Map.of(
                        CONTRACT_ID.name(), drafted.contractId(), CONTRACT_VERSION.name(), (long) drafted.version()))
                .correlateStartMessage();
    }

    /** The supervision is over for this supervisor: the open round, if there is one, ends. */
    void contractWithdrawn(String businessKey) {
        tellRound(CONTRACT_WITHDRAWN, businessKey);
    }

    private void tellRound(String message, String businessKey) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .correlateAll();
    }

    private boolean hasRound(ContractStatus drafted) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(KEY)
                        .processInstanceBusinessKey(drafted.businessKey())
                        .variableValueEquals(CONTRACT_VERSION.name(), (long) drafted.version())
                        .count()
                > 0;
    }
}
