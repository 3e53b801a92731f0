package fi.kapula.meeting;

import fi.kapula.engine.TaskGate;
import fi.kapula.testing.Cases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people do about meetings, in cases that saara supervises. */
@TestComponent
public class MeetingSteps {

    private final Cases cases;
    private final TaskService tasks;
    private final TaskGate gate;
    private final JdbcTemplate jdbc;

    MeetingSteps(Cases cases, TaskService tasks, TaskGate gate, JdbcTemplate jdbc) {
        this.cases = cases;
        this.tasks = tasks;
        this.gate = gate;
        this.jdbc = jdbc;
    }

    /** A group of topi, taina and teemu, for which juha applied. @return its business key */
    public String group() {
        return cases.runningGroup();
    }

    /** An application of liisa, which juha presented. @return its business key */
    public String single() {
        String key = cases.sent("liisa");
        cases.submit(key, "PresentApplication", "juha", Cases.forwarded());
        cases.propose(key, "saara");
        cases.accept(key, "saara", "Soita minulle.");
        return key;
    }

    /** The supervisor chooses a meeting as the next step, and sets it. @return the new meeting's id */
    public long schedule(String key, Map<String, Object> values) {
        begin(key);
        cases.submit(key, "ScheduleMeeting", "saara", values);
        return jdbc.queryForObject("select max(id) from meeting", Long.class);
    }

    /** What the supervisor is shown who chooses a meeting as the next step. */
    public Map<String, Object> proposed(String key) {
        begin(key);
        return show(key, "ScheduleMeeting", "saara");
    }

    private void begin(String key) {
        if (cases.open(key).contains("PlanNextStep")) {
            cases.step(key, "saara", "MEETING");
        }
    }

    public void answer(String key, String person, String suits, String comment) {
        Map<String, Object> values = new HashMap<>(Map.of("suits", suits));
        values.put("comment", comment);
        submit(key, "AnswerMeeting", person, values);
    }

    public void submit(String key, String form, String person, Map<String, Object> values) {
        submitTask(task(key, form, person), person, values);
    }

    public void submitTask(String task, String person, Map<String, Object> values) {
        gate.submit(task, person, values);
    }

    public Map<String, Object> show(String key, String form, String person) {
        return gate.show(task(key, form, person), person);
    }

    /** Who has this form open. */
    public List<String> asked(String key, String form) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey("UserTask_" + form)
                .orderByTaskAssignee()
                .asc()
                .list()
                .stream()
                .map(Task::getAssignee)
                .toList();
    }

    public String task(String key, String form, String person) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey("UserTask_" + form)
                .taskAssignee(person)
                .singleResult()
                .getId();
    }

    /** Tuesday the 24th of November 2026, ten o'clock, 90 minutes. */
    public static Map<String, Object> tuesday() {
        return at("2026-11-24T10:00:00+02:00");
    }

    public static Map<String, Object> at(String startsAt) {
        return new HashMap<>(Map.of("startsAt", startsAt, "durationMinutes", 90, "place", "Kokoushuone Kataja"));
    }
}
