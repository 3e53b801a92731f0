package fi.kapula.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks into the engine: fires timers, tells where a case went, and which flow nodes tests have visited. Import it. */
@TestComponent
public class ProcessProbe {

    /** Of all tests of this run, by process. */
    private static final Set<String> VISITED = new HashSet<>();

    private final RuntimeService runtime;
    private final ManagementService management;
    private final HistoryService history;
    private final RepositoryService repository;
    private final JdbcTemplate jdbc;
    private final TestClock clock;

    ProcessProbe(
            RuntimeService runtime,
            ManagementService management,
            HistoryService history,
            RepositoryService repository,
            JdbcTemplate jdbc,
            TestClock clock) {
        this.runtime = runtime;
        this.management = management;
        this.history = history;
        this.repository = repository;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Removes every case, mail and draft; people stay. The clock goes again. */
    public void clear() {
        clock.go();
        remember();
        for (ProcessInstance instance : runtime.createProcessInstanceQuery().rootProcessInstances().list()) {
            runtime.deleteProcessInstance(instance.getId(), "next test", true, true);
        }
        history.createHistoricProcessInstanceQuery().list().forEach(past -> history.deleteHistoricProcessInstance(past.getId()));
        // Their rows cannot be deleted; no trigger sees a table emptied as a whole.
        for (String table : List.of("access_log", "coach_transfer", "reading_permit")) {
            jdbc.update("truncate table " + table);
        }
        for (String table : List.of(
                "form_draft", "discussion_acknowledgement", "goal_evaluation", "goal", "discussion", "coaching", "pta_text", "questionnaire_sheet", "calendar_feed", "mail", "note", "notebook", "meeting_event", "meeting_participant", "meeting",
                "combination_member", "contract_acknowledgement", "contract_version", "contract", "supervision", "proposal", "application_event",
                "application_supervisee", "application", "case_file", "case_number")) {
            jdbc.update("delete from " + table);
        }
    }

    /** Fires the timer at this element, which must wait somewhere. */
    public void fireTimer(String element) {
        List<Job> timers = management.createJobQuery().activityId(element).list();
        assertThat(timers).as("timers at " + element).hasSize(1);
        management.executeJob(timers.get(0).getId());
    }

    /** The nodes that the case has passed or is at, in the process itself and what it called. */
    public List<String> path(String businessKey) {
        List<String> instances = history.createHistoricProcessInstanceQuery().list().stream()
                .filter(instance -> businessKey.equals(instance.getBusinessKey()))
                .map(instance -> instance.getId())
                .toList();
        return history.createHistoricActivityInstanceQuery().list().stream()
                .filter(activity -> instances.contains(activity.getProcessInstanceId()))
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    public boolean isRunning(String businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .processDefinitionKeyIn("SupervisionApplication", "SupervisorProposal")
                        .count()
                > 0;
    }

    /** The flow nodes of a process that no test since the start of this run has visited. */
    public Set<String> unvisited(String process) {
        remember();
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        Set<String> nodes = new TreeSet<>();
        repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .filter(node -> !VISITED.contains(process + "/" + node))
                .forEach(nodes::add);
        return nodes;
    }

    private void remember() {
        history.createHistoricActivityInstanceQuery().list()
                .forEach(activity -> VISITED.add(activity.getProcessDefinitionKey() + "/" + activity.getActivityId()));
    }
}
