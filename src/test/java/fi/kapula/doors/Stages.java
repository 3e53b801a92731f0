package fi.kapula.doors;

import static fi.kapula.testing.Cases.group;
import static fi.kapula.testing.Cases.individual;

import fi.kapula.application.ApplicationService;
import fi.kapula.engine.TaskGate;
import fi.kapula.notes.NotesService;
import fi.kapula.testing.Cases;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes one application to each stage. Every text that is typed says what it is and is found nowhere else. */
class Stages {

    static final String NEED = "Tarve-" + Stages.class.hashCode();
    static final String COST_CENTRE = "Kustannuspaikka-" + Stages.class.hashCode();
    static final String RETURN_REASON = "Palautussyy-" + Stages.class.hashCode();
    static final String DECLINE_REASON = "Kieltosyy-" + Stages.class.hashCode();
    static final String MESSAGE = "Viesti-" + Stages.class.hashCode();
    static final String PLACE = "Tapaamispaikka-" + Stages.class.hashCode();
    static final String GOALS = "Sopimustavoite-" + Stages.class.hashCode();
    static final String PRICE = "Hinta-" + Stages.class.hashCode();
    static final String NOTE = "Muistiinpano-" + Stages.class.hashCode();
    static final String CHANGE_REASON = "Vaihtosyy-" + Stages.class.hashCode();

    static final List<String> NAMES = List.of(
            "draft",
            "presenting",
            "returned",
            "rejected",
            "matching",
            "claimed",
            "proposed",
            "declined",
            "accepted",
            "meeting",
            "contract",
            "closed",
            "changed",
            "withdrawn",
            "group",
            "combining",
            "combined");

    /** The stages whose task is not the newest one. */
    private static final Map<String, String> TASKS = Map.of(
            "meeting", "AnswerMeeting",
            "contract", "AcknowledgeContract",
            "combining", "ConsentToCombination");

    private static final Map<String, Object> ACCEPT = Map.of("decision", "ACCEPT", "message", MESSAGE);
    private static final Map<String, Object> DECLINE = Map.of("decision", "DECLINE", "reason", DECLINE_REASON);

    private final Map<String, Supplier<String>> ways = new LinkedHashMap<>();
    private final Cases cases;
    private final HistoryService history;
    private final ManagementService jobs;
    private final JdbcClient jdbc;
    private final NotesService notes;
    private int accepted;

    Stages(
            Cases cases,
            TaskGate gate,
            ApplicationService applications,
            HistoryService history,
            ManagementService jobs,
            JdbcClient jdbc,
            NotesService notes) {
        this.cases = cases;
        this.history = history;
        this.jobs = jobs;
        this.jdbc = jdbc;
        this.notes = notes;
        ways.put("draft", () -> {
            String key = cases.begin("topi");
            gate.saveDraft(cases.task(key, "CompleteApplication").getId(), "topi", Map.of("need", NEED));
            return key;
        });
        ways.put("presenting", this::presenting);
        ways.put("returned", () -> then(presenting(), "PresentApplication", "juha", sentBack("RETURN")));
        ways.put("rejected", () -> then(claimed(), "HandleApplication", "kaisa", sentBack("REJECT")));
        ways.put("matching", this::matching);
        ways.put("claimed", this::claimed);
        ways.put("withdrawn", () -> {
            String key = proposedTo("aino");
            applications.requestWithdrawal(key, "topi");
            return key;
        });
        ways.put("proposed", () -> proposedTo("aino"));
        ways.put("declined", () -> then(proposedTo("aino"), "AnswerProposal", "aino", DECLINE));
        ways.put("accepted", this::accepted);
        ways.put("meeting", this::meeting);
        ways.put("contract", this::contract);
        ways.put("closed", () -> {
            String key = contract();
            List.of("topi", "juha", "kaisa").forEach(party -> cases.acknowledge(key, party));
            cases.close(key, "aino");
            return key;
        });
        ways.put("changed", () -> {
            String key = contract();
            cases.changeSupervisor(key, "aino", CHANGE_REASON);
            return key;
        });
        ways.put("group", () -> {
            String key = cases.begin("juha");
            return then(key, "CompleteApplication", "juha", with(group("topi", "taina"), "need", NEED));
        });
        ways.put("combining", this::combining);
        ways.put("combined", () -> {
            String key = combining();
            List.of("topi", "liisa").forEach(applicant -> cases.consent(key, applicant, true));
            return key;
        });
    }

    Map<String, Stage> all() {
        Map<String, Stage> stages = new LinkedHashMap<>();
        // Room for as many cases at once as there are stages
        jdbc.sql("update supervisor_profile set maximum = maximum + 10 where person = 'aino'").update();
        ways.forEach((name, way) -> stages.put(name, stage(name, way.get())));
        jdbc.sql("update supervisor_profile set maximum = maximum - 10 where person = 'aino'").update();
        return stages;
    }

    private String presenting() {
        return then(cases.begin("topi"), "CompleteApplication", "topi", with(individual(), "need", NEED));
    }

    private String matching() {
        return then(presenting(), "PresentApplication", "juha", with(Cases.forwarded(), "costCentre", COST_CENTRE));
    }

    private String claimed() {
        String key = matching();
        cases.claim(key, "HandleApplication", "kaisa");
        return key;
    }

    private String accepted() {
        String key = then(proposedTo("saara"), "AnswerProposal", "saara", DECLINE);
        cases.propose(key, "aino");
        then(key, "AnswerProposal", "aino", ACCEPT);
        notes.write("aino", key, LocalDate.now(), NOTE);
        accepted++;
        return key;
    }

    /** Each at a time of its own, for the supervisor's meetings must not clash. */
    private String meeting() {
        String key = accepted();
        cases.step(key, "aino", "MEETING");
        String time = LocalDate.now().plusDays(20 + accepted) + "T10:00:00+02:00";
        return then(key, "ScheduleMeeting", "aino", with(Cases.meeting(time), "place", PLACE));
    }

    private String contract() {
        String key = meeting();
        cases.draftContract(key, "aino", Map.of("goals", GOALS, "price", PRICE, "payer", PRICE, "travel", PRICE));
        return key;
    }

    /** Of liisa's application, which lauri presented, the facts say nothing. */
    private String combining() {
        return cases.combining("kaisa", matching(), cases.waiting("liisa", "lauri"));
    }

    private String proposedTo(String supervisor) {
        String key = matching();
        cases.propose(key, supervisor);
        return key;
    }

    private String then(String key, String form, String person, Map<String, Object> values) {
        cases.submit(key, form, person, values);
        return key;
    }

    private static Map<String, Object> sentBack(String decision) {
        return Map.of("decision", decision, "reason", RETURN_REASON);
    }

    private static Map<String, Object> with(Map<String, Object> values, String key, Object value) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(key, value);
        return changed;
    }

    private Stage stage(String name, String key) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .rootProcessInstances()
                .processDefinitionKeyIn("SupervisionApplication", "ApplicationCombination")
                .singleResult()
                .getId();
        String task = TASKS.containsKey(name) ? cases.task(key, TASKS.get(name), "topi").getId() : newestTask(key);
        return new Stage(
                key,
                task,
                instance,
                failedTimer(instance),
                newest("mail", key),
                newest("meeting", key),
                newest("note", key),
                0,
                0);
    }

    private String newestTask(String key) {
        return jdbc.sql(
                        """
                        select task.ID_ from ACT_HI_TASKINST task
                        join ACT_HI_PROCINST process on process.ID_ = task.PROC_INST_ID_
                        where process.BUSINESS_KEY_ = ?
                        order by case when task.END_TIME_ is null then 0 else 1 end, task.START_TIME_ desc""")
                .param(key)
                .query(String.class)
                .list()
                .get(0);
    }

    /** Gives the case an incident, which is something to see. */
    private String failedTimer(String instance) {
        List<Job> timers = jobs.createJobQuery().rootProcessInstanceId(instance).list();
        if (timers.isEmpty()) {
            return Stage.UNKNOWN_ID;
        }
        jobs.setJobRetries(timers.get(0).getId(), 0);
        return timers.get(0).getId();
    }

    private long newest(String table, String key) {
        return jdbc.sql("select coalesce(max(id), 0) from " + table + " where business_key = ?").param(key).query(Long.class).single();
    }
}
