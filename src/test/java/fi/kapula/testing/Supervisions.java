package fi.kapula.testing;

import fi.kapula.engine.TaskGate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** Supervisions as they come about: applied for, presented, proposed, accepted; and their steps, in the supervisor's name. */
@TestComponent
public class Supervisions {

    public static final String PRICE = "87 euroa ohjausyksiköltä";
    public static final String PAYER = "Kustannuspaikka 471199";
    public static final String TRAVEL = "Matkat junalla Turusta";
    public static final String PAYMENT_TERMS = "Eräpäivä 17 päivää laskusta";

    private final Cases cases;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final TaskGate gate;

    Supervisions(Cases cases, RuntimeService runtime, TaskService tasks, TaskGate gate) {
        this.cases = cases;
        this.runtime = runtime;
        this.tasks = tasks;
        this.gate = gate;
    }

    /** Aino supervises topi, presented by juha and matched by kaisa; nothing is drafted yet. */
    public String begin() {
        return begin("aino");
    }

    public String begin(String supervisor) {
        return accepted(cases.presented(), supervisor);
    }

    /** Aino supervises these of Kotihoito, for whom juha applied and whom kaisa matched. */
    public String beginGroup(String... supervisees) {
        return accepted(cases.sentForGroup(supervisees), "aino");
    }

    private String accepted(String key, String supervisor) {
        cases.propose(key, supervisor);
        cases.accept(key, supervisor, "Soita minulle.");
        return key;
    }

    /** A case whose contract waits for topi, juha and kaisa. */
    public String drafted() {
        String key = begin();
        draft(key, Map.of());
        return key;
    }

    /** The supervisor drafts what {@link #contract} says, with these changes. */
    public void draft(String key, Map<String, Object> changes) {
        Map<String, Object> values = contract();
        values.putAll(changes);
        String task = draftTask(key);
        gate.submit(task, assignee(task), values);
    }

    public void accept(String key, String person) {
        gate.submit(task(key, person), person, Map.of("accept", "YES"));
    }

    /** Everybody who is asked accepts. */
    public void acceptAll(String key) {
        asked(key).forEach(person -> accept(key, person));
    }

    public void reject(String key, String person, String comment) {
        gate.submit(task(key, person), person, Map.of("accept", "NO", "comment", comment));
    }

    public Map<String, Object> shownTo(String key, String person) {
        return gate.show(task(key, person), person);
    }

    public void submit(String task, String person, Map<String, Object> values) {
        gate.submit(task, person, values);
    }

    public long openRounds(String key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .processDefinitionKey("ContractAcknowledgement")
                .count();
    }

    /** The supervisor closes the supervision. */
    public void close(String key) {
        submit(step(key, "CLOSE", "CloseSupervision"), Map.of("evaluationSummaryDone", true, "finalEvaluationDone", true));
    }

    /** The supervisor gives the case back. */
    public void giveBack(String key, String message) {
        submit(step(key, "CHANGE_SUPERVISOR", "ChangeSupervisor"), Map.of("message", message));
    }

    /** The supervisor gives the case back, and this one accepts it. */
    public void change(String key, String next) {
        giveBack(key, "Emme löytäneet yhteistä säveltä.");
        accepted(key, next);
    }

    /** The open task to draft the contract; the supervisor chooses that step first where need be. */
    public String draftTask(String key) {
        return step(key, "CONTRACT", "DraftContract");
    }

    /** The open task of this form; the supervisor chooses the step to it first where need be. */
    public String step(String key, String step, String form) {
        if (!cases.open(key).contains(form)) {
            submit(cases.task(key, "PlanNextStep").getId(), Map.of("step", step));
        }
        return cases.task(key, form).getId();
    }

    /** In the name of whom the task is for. */
    public void submit(String task, Map<String, Object> values) {
        gate.submit(task, assignee(task), values);
    }

    /** The task of this person to acknowledge; fails when there is none. */
    public String task(String key, String person) {
        return openTasks(key).stream()
                .filter(task -> person.equals(task.getAssignee()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " is not asked in " + key))
                .getId();
    }

    /** Who is asked to acknowledge now. */
    public Set<String> asked(String key) {
        return openTasks(key).stream().map(Task::getAssignee).collect(Collectors.toSet());
    }

    private String assignee(String task) {
        return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
    }

    private List<Task> openTasks(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey("UserTask_AcknowledgeContract")
                .list();
    }

    /** A whole submission of the form. */
    public static Map<String, Object> contract() {
        Map<String, Object> values = new HashMap<>();
        values.put("form", "INDIVIDUAL");
        values.put("goals", "Selkeämpi työnkuva.");
        values.put("startsOn", "2027-01-11");
        values.put("endsOn", "2027-12-17");
        values.put("meetings", 12);
        values.put("scheduling", "Yhdessä.");
        values.put("place", "Kaupungintalo");
        values.put("methods", "Keskustellen.");
        values.put("evaluation", "Puolivälissä ja lopussa.");
        values.put("confidentiality", "Kaikki on luottamuksellista.");
        values.put("cancellation", "Kaksi arkipäivää ennen.");
        values.put("interruption", "Keskustellaan.");
        values.put("disputes", "Puhu ohjaajalle.");
        values.put("price", PRICE);
        values.put("payer", PAYER);
        values.put("travel", TRAVEL);
        values.put("paymentTerms", PAYMENT_TERMS);
        return values;
    }
}
