package fi.kapula.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Evaluates the analysts' decision tables, always in the version deployed last, and keeps no history of the inputs. */
@Component
public class Decisions {

    private final ProcessEngineConfigurationImpl engine;

    Decisions(@Lazy ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    /** The rules that hit, as maps of outputs, in the table's order. */
    public List<Map<String, Object>> evaluate(String decision, Map<String, Object> inputs) {
        return evaluateAll(decision, List.of(inputs)).get(0);
    }

    /** Evaluates one table for many inputs, for instance for every supervisor; one SQL statement in all. */
    public List<List<Map<String, Object>>> evaluateAll(String decision, List<Map<String, Object>> inputs) {
        return engine.getCommandExecutorTxRequired().execute(context -> {
            DmnDecision table = table(context, decision);
            return inputs.stream().map(input -> hits(table, input)).toList();
        });
    }

    private static DmnDecision table(CommandContext context, String decision) {
        return (DmnDecision) context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedLatestDecisionDefinitionByKey(decision);
    }

    private List<Map<String, Object>> hits(DmnDecision table, Map<String, Object> input) {
        DmnDecisionResult result = engine.getDmnEngine().evaluateDecision(table, Variables.fromMap(input));
        return result.getResultList();
    }
}
