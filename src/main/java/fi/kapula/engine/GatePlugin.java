package fi.kapula.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the gate into the engine: its form service, what history keeps, and drafts that end with their task. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class GatePlugin extends AbstractProcessEnginePlugin {

    private final ObjectProvider<TaskGate> gate;
    private final ObjectProvider<Drafts> drafts;

    GatePlugin(ObjectProvider<TaskGate> gate, ObjectProvider<Drafts> drafts) {
        this.gate = gate;
        this.drafts = drafts;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setFormService(new GateFormService(gate::getObject));
        configuration.setCustomHistoryLevels(List.<HistoryLevel>of(new KapulaHistoryLevel()));
        configuration.setDefaultUserPermissionNameForTask("TASK_WORK");
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        listeners.add(new DiscardsDrafts());
        configuration.setCustomPostBPMNParseListeners(listeners);
    }

    private class DiscardsDrafts extends AbstractBpmnParseListener {

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            TaskListener discard = task -> drafts.getObject().discard(task.getId());
            var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, discard);
            definition.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, discard);
        }
    }
}
