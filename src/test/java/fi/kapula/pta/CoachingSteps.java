package fi.kapula.pta;

import fi.kapula.engine.TaskGate;
import fi.kapula.testing.Cases;
import fi.kapula.testing.TestClock;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;

/** What coaches and clients do, through the gate; and time that passes. Import it. */
@TestComponent
public class CoachingSteps {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService management;
    private final CoachingProcess coachings;
    private final TaskGate gate;
    private final Cases cases;
    private final TestClock clock;

    CoachingSteps(
            RuntimeService runtime,
            TaskService tasks,
            ManagementService management,
            CoachingProcess coachings,
            TaskGate gate,
            Cases cases,
            TestClock clock) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.management = management;
        this.coachings = coachings;
        this.gate = gate;
        this.cases = cases;
        this.clock = clock;
    }

    /** Begins a coaching that is not opened yet. @return its business key */
    public String begin(String coach) {
        String task = coachings.begin(coach);
        return runtime.createProcessInstanceQuery()
                .processInstanceId(tasks.createTaskQuery().taskId(task).singleResult().getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }

    /** Veera coaches oskari. */
    public String open(String startsOn, String endsOn, int dayOfMonth) {
        return open("veera", "oskari", startsOn, endsOn, dayOfMonth);
    }

    public String open(String coach, String client, String startsOn, String endsOn, int dayOfMonth) {
        String key = begin(coach);
        submit(key, "OpenCoaching", coach, plan(coach, client, startsOn, endsOn, dayOfMonth));
        return key;
    }

    public static Map<String, Object> plan(
            String coach, String client, String startsOn, String endsOn, int dayOfMonth) {
        Map<String, Object> values = new HashMap<>();
        values.put("client", client);
        values.put("coach", coach);
        values.put("startsOn", startsOn);
        values.put("endsOn", endsOn);
        values.put("dayOfMonth", dayOfMonth);
        values.put("clientReminders", "YES");
        return values;
    }

    /** Veera coaches oskari, with a discussion every two weeks. */
    public String openEveryTwoWeeks(String startsOn, String endsOn, String firstOn) {
        String key = begin("veera");
        submit(key, "OpenCoaching", "veera", planEveryTwoWeeks("veera", "oskari", startsOn, endsOn, firstOn));
        return key;
    }

    public static Map<String, Object> planEveryTwoWeeks(
            String coach, String client, String startsOn, String endsOn, String firstOn) {
        Map<String, Object> values = plan(coach, client, startsOn, endsOn, 1);
        values.remove("dayOfMonth");
        values.put("interval", "EVERY_2_WEEKS");
        values.put("firstOn", firstOn);
        return values;
    }

    /** Both are ready, and the coach holds the discussion; the next thing is to set a goal. */
    public void hold(String key, String client, String coach) {
        hold(key, client, coach, Map.of());
    }

    /** @param together what they answer together */
    public void hold(String key, String client, String coach, Map<String, Object> together) {
        submit(key, "PrepareDiscussion", client, Map.of("decision", "READY"));
        submit(key, "PrepareDiscussion", coach, Map.of("decision", "READY"));
        Map<String, Object> record = new HashMap<>(together);
        record.put("heldOn", LocalDate.now(clock).toString());
        submit(key, "HoldDiscussion", coach, record);
    }

    /** A discussion that is held, in which this is the only goal. */
    public void setGoal(String key, int weeks, String remindEvery) {
        hold(key, "oskari", "veera");
        setGoal(key, goal(weeks, remindEvery, "NO"));
    }

    /** The goal, and then both acknowledge the discussion. */
    public void setGoal(String key, Map<String, Object> goal) {
        submit(key, "SetGoal", "veera", goal);
        submit(key, "AcknowledgeDiscussion", "oskari", Map.of("accept", "YES"));
        submit(key, "AcknowledgeDiscussion", "veera", Map.of("accept", "YES"));
    }

    public static Map<String, Object> goal(int weeks, String remindEvery, String more) {
        Map<String, Object> values = new HashMap<>();
        values.put("goal", "Herään kello seitsemän.");
        values.put("means", "Laitan herätyskellon illalla.");
        values.put("weeks", weeks);
        values.put("remindEvery", remindEvery);
        values.put("more", more);
        return values;
    }

    public void submit(String key, String form, String person, Map<String, Object> values) {
        gate.submit(cases.task(key, form, person).getId(), person, values);
    }

    public Map<String, Object> show(String key, String form, String person) {
        return gate.show(cases.task(key, form, person).getId(), person);
    }

    /** Whom this form waits for. */
    public List<String> asked(String key, String form) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey("UserTask_" + form)
                .list()
                .stream()
                .map(Task::getAssignee)
                .sorted()
                .toList();
    }

    /** When the timers at this element fire. */
    public List<Date> timers(String element) {
        return management.createJobQuery().activityId(element).list().stream()
                .map(job -> new Date(job.getDuedate().getTime()))
                .toList();
    }

    /** A second after this time everything fires that is due, as the job executor would have it. */
    public void comes(String local) {
        clock.set(local + ":01");
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::fire);
        }
    }

    /** Unless what came before it has taken it away. */
    private void fire(Job job) {
        if (management.createJobQuery().jobId(job.getId()).count() > 0) {
            management.executeJob(job.getId());
        }
    }

    /** Fires this case's timers at the element, whatever the clock says; those of other cases go on waiting. */
    public void fire(String key, String element) {
        List<String> instances = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .map(ProcessInstance::getId)
                .toList();
        management.createJobQuery().activityId(element).list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .forEach(job -> management.executeJob(job.getId()));
    }

    private List<Job> due() {
        return management.createJobQuery().timers().executable().orderByJobDuedate().asc().list();
    }
}
