package fi.kapula.testing;

import fi.kapula.engine.TaskGate;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes cases as people do: by starting processes and submitting forms in somebody's name. Import it. */
@TestComponent
public class Cases {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final IdentityService identity;
    private final TaskGate gate;
    private final ManagementService jobs;
    private final JdbcClient jdbc;

    Cases(
            RuntimeService runtime,
            TaskService tasks,
            IdentityService identity,
            TaskGate gate,
            ManagementService jobs,
            JdbcClient jdbc) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.identity = identity;
        this.gate = gate;
        this.jobs = jobs;
        this.jdbc = jdbc;
    }

    /** Begins an application. @return its business key */
    public String begin(String applicant) {
        String id = start("SupervisionApplication", applicant);
        return runtime.createProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult()
                .getBusinessKey();
    }

    private String start(String process, String person) {
        identity.setAuthentication(person, List.of("employee", "coordinator"));
        try {
            return runtime.startProcessInstanceByKey(process).getId();
        } finally {
            identity.clearAuthentication();
        }
    }

    /** An application that waits for its presenter. */
    public String sent(String applicant) {
        String key = begin(applicant);
        submit(key, "CompleteApplication", applicant, individual());
        return key;
    }

    /** An application of topi that waits for a coordinator. */
    public String presented() {
        String key = sent("topi");
        submit(key, "PresentApplication", "juha", forwarded());
        return key;
    }

    /** An individual application that waits for a coordinator, with words of its own in every field. */
    public String waiting(String applicant, String presenter) {
        String key = begin(applicant);
        Map<String, Object> values = individual();
        List.of("name", "need", "goals", "earlierSupervision", "wishes")
                .forEach(field -> values.put(field, field + " of " + applicant));
        values.put("themes", "jaksaminen, theme of " + applicant);
        values.put("presenter", presenter);
        submit(key, "CompleteApplication", applicant, values);
        Map<String, Object> forwarded = new HashMap<>(forwarded());
        forwarded.put("costCentre", "payer of " + applicant);
        forwarded.put("statement", "statement on " + applicant);
        submit(key, "PresentApplication", presenter, forwarded);
        return key;
    }

    /** Begins combining. @return the business key of the combined case */
    public String beginCombination(String coordinator) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(start("ApplicationCombination", coordinator))
                .singleResult()
                .getBusinessKey();
    }

    /** A combination whose applicants are asked. @return its business key */
    public String combining(String coordinator, String... keys) {
        String combined = beginCombination(coordinator);
        submit(combined, "ChooseApplications", coordinator, Map.of("decision", "COMBINE", "applications", List.of(keys)));
        return combined;
    }

    /** A combined case of topi's and liisa's applications that saara has supervised to the end. */
    public String supervisedTogether(String topi, String liisa) {
        String combined = combining("kaisa", topi, liisa);
        consent(combined, "topi", true);
        consent(combined, "liisa", true);
        propose(combined, "saara");
        accept(combined, "saara", "Soita minulle.");
        submit(combined, "PlanNextStep", "saara", Map.of("step", "CLOSE"));
        submit(combined, "CloseSupervision", "saara", Map.of("evaluationSummaryDone", true, "finalEvaluationDone", true));
        return combined;
    }

    public void consent(String combined, String applicant, boolean consents) {
        submitTask(taskOf(combined, applicant), applicant, Map.of("consent", consents ? "YES" : "NO"));
    }

    /** The id of the only task of the case that is assigned to this person. */
    public String taskOf(String key, String person) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskAssignee(person)
                .singleResult()
                .getId();
    }

    /** An application of juha for a group of Kotihoito, which waits for a coordinator. */
    public String sentForGroup(String... supervisees) {
        String key = begin("juha");
        submit(key, "CompleteApplication", "juha", group(supervisees));
        return key;
    }

    /** An application of topi proposed by kaisa. */
    public String proposedTo(String supervisor) {
        String key = presented();
        propose(key, supervisor);
        return key;
    }

    public void propose(String key, String supervisor) {
        claim(key, "HandleApplication", "kaisa");
        submit(key, "HandleApplication", "kaisa", Map.of("decision", "PROPOSE", "supervisor", supervisor));
    }

    /** An application of topi that aino has declined and saara accepted. */
    public String accepted() {
        String key = proposedTo("aino");
        decline(key, "aino", "Liian monta prosessia.");
        propose(key, "saara");
        accept(key, "saara", "Soita minulle.");
        return key;
    }

    /** A group of topi, taina and teemu, applied for by juha, whose supervision saara has running. */
    public String runningGroup() {
        String key = sentForGroup("topi", "taina", "teemu");
        propose(key, "saara");
        accept(key, "saara", "Nähdään pian.");
        return key;
    }

    /** The supervisor chooses the next step. */
    public void step(String key, String supervisor, String step) {
        submit(key, "PlanNextStep", supervisor, Map.of("step", step));
    }

    /** The supervisor agrees on a meeting of 90 minutes. @param startsAt with its offset */
    public void schedule(String key, String supervisor, String startsAt) {
        step(key, supervisor, "MEETING");
        submit(key, "ScheduleMeeting", supervisor, meeting(startsAt));
    }

    /** The case's only meeting is over; what became of it is for the supervisor to say. */
    public void takePlace(String key) {
        jdbc.sql("update meeting set starts_at = :start, ends_at = :end where business_key = :key and state = 'SCHEDULED'")
                .param("start", OffsetDateTime.now().minusHours(3))
                .param("end", OffsetDateTime.now().minusHours(2))
                .param("key", key)
                .update();
        fire(key, "BoundaryEvent_MeetingBegins");
        fire(key, "IntermediateCatchEvent_MeetingOver");
    }

    private void fire(String key, String element) {
        jobs.createJobQuery().activityId(element).list().stream()
                .filter(job -> key.equals(runtime.createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()))
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    /** The supervisor drafts the contract, or a new version of it. */
    public void draftContract(String key, String supervisor, Map<String, Object> changes) {
        step(key, supervisor, "CONTRACT");
        Map<String, Object> values = contract();
        values.putAll(changes);
        submit(key, "DraftContract", supervisor, values);
    }

    /** The party accepts the version that waits. */
    public void acknowledge(String key, String party) {
        submitTask(task(key, "AcknowledgeContract", party).getId(), party, Map.of("accept", "YES"));
    }

    public void close(String key, String supervisor) {
        step(key, supervisor, "CLOSE");
        Map<String, Object> values = Map.of("evaluationSummaryDone", true, "finalEvaluationDone", false);
        submit(key, "CloseSupervision", supervisor, values);
    }

    public void changeSupervisor(String key, String supervisor, String message) {
        step(key, supervisor, "CHANGE_SUPERVISOR");
        submit(key, "ChangeSupervisor", supervisor, Map.of("message", message));
    }

    public void decline(String key, String supervisor, String reason) {
        submit(key, "AnswerProposal", supervisor, Map.of("decision", "DECLINE", "reason", reason));
    }

    public void accept(String key, String supervisor, String message) {
        submit(key, "AnswerProposal", supervisor, Map.of("decision", "ACCEPT", "message", message));
    }

    /** The presenter juha sends it back. */
    public void sendBack(String key, String reason) {
        submit(key, "PresentApplication", "juha", Map.of("decision", "RETURN", "reason", reason));
    }

    public void claim(String key, String form, String person) {
        tasks.claim(task(key, form).getId(), person);
    }

    public void submit(String key, String form, String person, Map<String, Object> values) {
        submitTask(task(key, form).getId(), person, values);
    }

    public void submitTask(String taskId, String person, Map<String, Object> values) {
        gate.submit(taskId, person, values);
    }

    /** The open task of the case at this form; fails when there is none. */
    public Task task(String key, String form) {
        Task task = tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey("UserTask_" + form)
                .singleResult();
        if (task == null) {
            throw new AssertionError(key + " has no open task " + form + " but " + open(key));
        }
        return task;
    }

    /** The open task of this person at this form; fails when there is none. */
    public Task task(String key, String form, String person) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .taskDefinitionKey("UserTask_" + form)
                .taskAssignee(person)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(person + " has no open task " + form + " in " + key));
    }

    /** The forms of the open tasks of the case. */
    public List<String> open(String key) {
        return tasks.createTaskQuery().processInstanceBusinessKey(key).list().stream()
                .map(task -> task.getTaskDefinitionKey().replace("UserTask_", ""))
                .toList();
    }

    public static Map<String, Object> individual() {
        Map<String, Object> values = content();
        values.put("kind", "INDIVIDUAL");
        values.put("presenter", "juha");
        return values;
    }

    public static Map<String, Object> group(String... supervisees) {
        Map<String, Object> values = content();
        values.put("kind", "GROUP");
        values.put("supervisees", List.of(supervisees));
        return values;
    }

    public static Map<String, Object> forwarded() {
        return Map.of(
                "decision", "FORWARD",
                "travelCompensated", true,
                "supervisionCompensated", false,
                "costCentre", "4711",
                "statement", "Puollan hakemusta.");
    }

    public static Map<String, Object> meeting(String startsAt) {
        Map<String, Object> values = new HashMap<>();
        values.put("startsAt", startsAt);
        values.put("durationMinutes", 90);
        values.put("place", "Kaupungintalo, huone 3");
        values.put("units", 2);
        return values;
    }

    /** A whole contract, from today for a year; the compensation part is all digits and words found nowhere else. */
    public static Map<String, Object> contract() {
        Map<String, Object> values = new HashMap<>();
        values.put("form", "INDIVIDUAL");
        values.put("goals", "Selkeämpi työnkuva.");
        values.put("startsOn", LocalDate.now().toString());
        values.put("endsOn", LocalDate.now().plusYears(1).toString());
        values.put("meetings", 10);
        values.put("scheduling", "Yhdessä.");
        values.put("place", "Kaupungintalo");
        values.put("methods", "Keskustellen.");
        values.put("evaluation", "Puolivälissä ja lopussa.");
        values.put("confidentiality", "Kaikki on luottamuksellista.");
        values.put("cancellation", "Kaksi arkipäivää ennen.");
        values.put("interruption", "Keskustellaan.");
        values.put("disputes", "Puhu ohjaajalle.");
        values.put("price", "87 euroa ohjausyksiköltä");
        values.put("payer", "Kustannuspaikka 471199");
        values.put("travel", "Matkat junalla Turusta");
        values.put("paymentTerms", "Eräpäivä 17 päivää laskusta");
        return values;
    }

    private static Map<String, Object> content() {
        Map<String, Object> values = new HashMap<>();
        values.put("decision", "SEND");
        values.put("name", "Topin hakemus");
        values.put("need", "Työ on muuttunut paljon.");
        values.put("goals", "Selkeämpi työnkuva.");
        values.put("themes", "muutos, jaksaminen");
        values.put("months", 12);
        values.put("interval", "MONTHLY");
        values.put("language", "fi");
        values.put("wishes", "Iltapäivisin.");
        return values;
    }
}
