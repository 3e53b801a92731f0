package fi.kapula.doors;

import fi.kapula.engine.TaskGate;
import fi.kapula.pta.CoachingSteps;
import fi.kapula.testing.Cases;
import fi.kapula.testing.Pages;
import fi.kapula.testing.TestClock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes oskari's coaching from stage to stage, one after another, because nobody is coached twice at a time. Every text
 * that is typed says what it is and is found nowhere else.
 */
class CoachingStages {

    static final String CLIENTS_DRAFT = word("Luonnos");
    static final String COACHS_DRAFT = word("Valmentajanluonnos");
    static final String RECORDS_DRAFT = word("Keskustelunluonnos");
    static final String CLIENTS_PREPARATION = word("Valmistautuminen");
    static final String COACHS_PREPARATION = word("Valmentajanvalmistautuminen");
    static final String RECORD = word("Yhteinen");
    static final String GOAL = word("Tavoite");
    static final String MEANS = word("Keino");
    static final String COACHS_REMARK = word("Valmentajankommentti");
    static final String OBJECTION = word("Vastalause");
    static final String COACHS_EVALUATION = word("Valmentajanarvio");
    static final String CLIENTS_EVALUATION = word("Arvio");
    static final String LEADS_REASON = word("Lukusyy");
    static final String UNPREPARED_REASON = word("Valmistautumatta");
    static final String LATER_PREPARATION = word("Myöhempi");
    static final String SKIP_REASON = word("Välisyy");

    static final List<String> NAMES = List.of(
            "draft",
            "opened",
            "begun",
            "prepared",
            "open",
            "goals",
            "acknowledging",
            "running",
            "evaluating",
            "permitted",
            "unprepared",
            "skipped",
            "transferred",
            "ended");

    /** The stages at which the client is asked; else it is the coach, or was. */
    private static final Set<String> CLIENTS = Set.of("begun", "acknowledging", "evaluating");

    private static final String WORDS = "t_givesStrength";

    private final Map<String, Runnable> ways = new LinkedHashMap<>();
    private final CoachingSteps steps;
    private final Cases cases;
    private final TaskGate gate;
    private final Pages pages;
    private final ManagementService jobs;
    private final JdbcClient jdbc;
    private String key;
    private String job = Stage.UNKNOWN_ID;

    CoachingStages(
            CoachingSteps steps,
            Cases cases,
            TaskGate gate,
            Pages pages,
            TestClock clock,
            ManagementService jobs,
            JdbcClient jdbc) {
        this.steps = steps;
        this.cases = cases;
        this.gate = gate;
        this.pages = pages;
        this.jobs = jobs;
        this.jdbc = jdbc;
        clock.set("2026-11-20T12:00");
        theFirstMonth();
        theTimeAfter();
    }

    private void theFirstMonth() {
        ways.put("draft", () -> key = steps.begin("veera"));
        ways.put("opened", () -> {
            Map<String, Object> plan = CoachingSteps.plan("veera", "oskari", "2026-11-20", "2027-02-28", 23);
            steps.submit(key, "OpenCoaching", "veera", plan);
        });
        ways.put("begun", () -> {
            steps.comes("2026-11-23T09:00");
            keep("PrepareDiscussion", "oskari", CLIENTS_DRAFT);
            keep("PrepareDiscussion", "veera", COACHS_DRAFT);
        });
        ways.put("prepared", () -> prepare("oskari", CLIENTS_PREPARATION));
        ways.put("open", () -> {
            prepare("veera", COACHS_PREPARATION);
            keep("HoldDiscussion", "veera", RECORDS_DRAFT);
        });
        ways.put("goals", () ->
                steps.submit(key, "HoldDiscussion", "veera", Map.of(WORDS, RECORD, "heldOn", "2026-11-23")));
        ways.put("acknowledging", () -> {
            Map<String, Object> goal = new HashMap<>(CoachingSteps.goal(2, "WEEKLY", "NO"));
            goal.putAll(Map.of("goal", GOAL, "means", MEANS));
            steps.submit(key, "SetGoal", "veera", goal);
            steps.submit(key, "AcknowledgeDiscussion", "veera", Map.of("accept", "YES", "comment", COACHS_REMARK));
        });
        ways.put("running", () ->
                steps.submit(key, "AcknowledgeDiscussion", "oskari", Map.of("accept", "NO", "comment", OBJECTION)));
        ways.put("evaluating", () -> {
            steps.comes("2026-12-07T09:00");
            steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "REACHED", "comment", COACHS_EVALUATION));
        });
    }

    private void theTimeAfter() {
        ways.put("permitted", () -> {
            steps.submit(key, "EvaluateGoal", "oskari", Map.of("result", "REACHED", "comment", CLIENTS_EVALUATION));
            pages.send("tiina", "/cases/" + key + "/reading", "reason", LEADS_REASON);
        });
        ways.put("unprepared", () -> {
            steps.comes("2026-12-23T09:00");
            steps.submit(key, "PrepareDiscussion", "oskari", Map.of("decision", "SKIP", "reason", UNPREPARED_REASON));
        });
        ways.put("skipped", () -> {
            steps.comes("2027-01-25T09:00");
            prepare("oskari", LATER_PREPARATION);
            steps.submit(key, "PrepareDiscussion", "veera", Map.of("decision", "SKIP", "reason", SKIP_REASON));
        });
        ways.put("transferred", () -> pages.send("tiina", "/cases/" + key + "/transfer", "coach", "ville"));
        ways.put("ended", () -> steps.comes("2027-03-01T09:00"));
    }

    /** The next of {@link #NAMES}. */
    Stage go(String name) {
        jobs.createJobQuery().jobId(job).list().forEach(failed -> jobs.setJobRetries(failed.getId(), 3));
        ways.get(name).run();
        String task = task(CLIENTS.contains(name) ? "oskari" : "veera");
        String instance = text("select PROC_INST_ID_ from ACT_HI_TASKINST where ID_ = ?", task);
        job = failedTimer(instance);
        return new Stage(
                key,
                task,
                instance,
                job,
                number("select coalesce(max(id), 0) from mail where id > ?", 0),
                0,
                0,
                number("select coalesce(max(id), 0) from discussion where business_key = ? and state = 'HELD'", key),
                number("select id from coaching where business_key = ?", key));
    }

    private void prepare(String person, String words) {
        steps.submit(key, "PrepareDiscussion", person, Map.of(WORDS, words, "decision", "READY"));
    }

    private void keep(String form, String person, String words) {
        gate.saveDraft(cases.task(key, form, person).getId(), person, Map.of(WORDS, words));
    }

    /** The newest of this person's, those that are open first. */
    private String task(String person) {
        return jdbc.sql(
                        """
                        select task.ID_ from ACT_HI_TASKINST task
                        join ACT_HI_PROCINST process on process.ID_ = task.PROC_INST_ID_
                        where process.BUSINESS_KEY_ = ? and task.ASSIGNEE_ = ?
                        order by case when task.END_TIME_ is null then 0 else 1 end, task.START_TIME_ desc""")
                .params(key, person)
                .query(String.class)
                .list()
                .get(0);
    }

    /** Gives the case an incident, which is something to see, until the next stage. */
    private String failedTimer(String instance) {
        return jobs.createJobQuery().processInstanceId(instance).timers().list().stream()
                .findFirst()
                .map(timer -> {
                    jobs.setJobRetries(timer.getId(), 0);
                    return timer.getId();
                })
                .orElse(Stage.UNKNOWN_ID);
    }

    private String text(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(String.class).single();
    }

    private long number(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }

    private static String word(String what) {
        return what + "-" + CoachingStages.class.hashCode();
    }
}
