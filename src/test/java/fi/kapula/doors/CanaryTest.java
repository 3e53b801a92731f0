package fi.kapula.doors;

import static fi.kapula.doors.OpenForms.with;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.KapulaTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Runs applications to every end, types a word that is found nowhere else into every text field, and then looks for it, and
 * for everybody's names, wherever the engine keeps something and in the log.
 */
@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTest {

    private static final String CANARY = "Kanarialintu";

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    private final List<String> sung = new ArrayList<>();
    private CapturedLog log;
    private Tables tables;

    @BeforeAll
    void people_apply_present_propose_and_answer() {
        process.clear();
        tables = new Tables(database);
        log = new CapturedLog();
        aDraftIsLeft();
        anApplicationGoesAllTheWay();
        aGroupIsSupervisedByTwo();
        applicationsAreCombinedAndTakenApart();
        anApplicationIsWithdrawn();
        inputIsBad();
        timersFire();
        mailsLeaveOrFail();
    }

    @AfterAll
    void close() {
        log.close();
    }

    @Test
    void the_words_are_kept_where_they_belong() {
        List<Tables.Cell> cells = tables.cells(Tables.DOMAIN);
        List<String> kept = sung.stream()
                .filter(word -> cells.stream().anyMatch(cell -> cell.contains(word)))
                .toList();
        assertThat(kept).hasSizeGreaterThan(25);
    }

    @Test
    void the_engine_keeps_no_word_of_anybody() {
        assertThat(found(CANARY)).isEmpty();
    }

    @Test
    void the_engine_keeps_nobodys_name_nor_address() {
        for (String name : names()) {
            assertThat(found(name)).as(name).isEmpty();
        }
    }

    @Test
    void the_log_tells_no_word_of_anybody_and_no_name() {
        assertThat(log.lines()).isNotEmpty();
        assertThat(log.lines()).noneMatch(line -> line.contains(CANARY));
        for (String name : names()) {
            assertThat(log.lines()).as(name).noneMatch(line -> line.contains(name));
        }
    }

    @Test
    void the_search_finds_what_is_there() {
        String instance = runtime.startProcessInstanceByKey("MailDelivery", Map.of("word", "Talitiainen")).getId();
        runtime.setVariable(instance, "object", Variables.objectValue(List.of("Punatulkku")).create());
        assertThat(found("Talitiainen")).isNotEmpty();
        assertThat(found("Punatulkku")).isNotEmpty();
        runtime.deleteProcessInstance(instance, "found");
    }

    private void aDraftIsLeft() {
        String key = begin("topi");
        Door browser = Door.portal(port, "topi");
        browser.with("X-CSRF-TOKEN", browser.get("/api/csrf").json().path("token").asText());
        String draft = "/api/tasks/" + cases.task(key, "CompleteApplication").getId() + "/draft";
        assertThat(browser.put(draft, words("CompleteApplication")).status()).isEqualTo(204);
    }

    private void anApplicationGoesAllTheWay() {
        String key = begin("topi");
        submit(key, "CompleteApplication", "topi", Cases.individual());
        submit(key, "PresentApplication", "juha", Map.of("decision", "RETURN"));
        submit(key, "CompleteApplication", "topi", Cases.individual());
        submit(key, "PresentApplication", "juha", Map.of("decision", "REJECT"));
        submit(key, "CompleteApplication", "topi", Cases.individual());
        submit(key, "PresentApplication", "juha", Cases.forwarded());
        claim(key, "kaisa");
        submit(key, "HandleApplication", "kaisa", Map.of("decision", "REJECT"));
        submit(key, "CompleteApplication", "topi", Cases.individual());
        submit(key, "PresentApplication", "juha", Cases.forwarded());
        propose(key, "aino");
        submit(key, "AnswerProposal", "aino", Map.of("decision", "DECLINE"));
        propose(key, "saara");
        submit(key, "AnswerProposal", "saara", Map.of("decision", "ACCEPT"));
        assertThat(process.path(key)).contains("UserTask_PlanNextStep");
    }

    private void aGroupIsSupervisedByTwo() {
        String key = begin("juha");
        submit(key, "CompleteApplication", "juha", Cases.group("topi", "taina", "teemu"));
        propose(key, "saara");
        submit(key, "AnswerProposal", "saara", Map.of("decision", "ACCEPT"));
        submit(key, "PlanNextStep", "saara", Map.of("step", "MEETING"));
        submit(key, "ScheduleMeeting", "saara", Cases.meeting(LocalDate.now().plusDays(20) + "T10:00:00+02:00"));
        submit(key, "AnswerMeeting", "topi", Map.of("suits", "YES"));
        submit(key, "AnswerMeeting", "taina", Map.of("suits", "NO"));
        cases.takePlace(key);
        submit(key, "ConfirmAttendance", "saara", Map.of("held", true, "attended", List.of("topi")));
        submit(key, "PlanNextStep", "saara", Map.of("step", "CONTRACT"));
        submit(key, "DraftContract", "saara", Cases.contract());
        submit(key, "AcknowledgeContract", "taina", Map.of("accept", "YES"));
        submit(key, "AcknowledgeContract", "topi", Map.of("accept", "NO"));
        submit(key, "PlanNextStep", "saara", Map.of("step", "CHANGE_SUPERVISOR"));
        submit(key, "ChangeSupervisor", "saara", Map.of());
        propose(key, "aino");
        submit(key, "AnswerProposal", "aino", Map.of("decision", "ACCEPT"));
        submit(key, "PlanNextStep", "aino", Map.of("step", "CLOSE"));
        submit(key, "CloseSupervision", "aino", Map.of("finalEvaluationDone", true));
        assertThat(process.path(key)).contains("EndEvent_SupervisionClosed");
    }

    private void applicationsAreCombinedAndTakenApart() {
        String topi = presented("topi");
        String liisa = presented("liisa");
        String combined = combine("kaisa", topi, liisa);
        submit(combined, "ConsentToCombination", "topi", Map.of("consent", "YES"));
        submit(combined, "ConsentToCombination", "liisa", Map.of("consent", "YES"));
        propose(combined, "aino");
        submit(combined, "AnswerProposal", "aino", Map.of("decision", "DECLINE"));
        claim(combined, "kaisa");
        submit(combined, "HandleApplication", "kaisa", Map.of("decision", "RETURN"));
        assertThat(process.path(combined)).contains("EndEvent_CombinationTakenApart");
        combined = combine("kimmo", topi, liisa);
        submit(combined, "ConsentToCombination", "topi", Map.of("consent", "NO"));
    }

    private String presented(String applicant) {
        String key = begin(applicant);
        submit(key, "CompleteApplication", applicant, Cases.individual());
        submit(key, "PresentApplication", "juha", Cases.forwarded());
        return key;
    }

    private String combine(String coordinator, String... keys) {
        Answer begun =
                Door.rest(port, coordinator).post("/process-definition/key/ApplicationCombination/start", Map.of());
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        String combined = begun.json().path("businessKey").asText();
        submit(
                combined,
                "ChooseApplications",
                coordinator,
                Map.of("decision", "COMBINE", "applications", List.of(keys)));
        return combined;
    }

    private void anApplicationIsWithdrawn() {
        String key = begin("topi");
        submit(key, "CompleteApplication", "topi", Cases.individual());
        submit(key, "PresentApplication", "juha", Cases.forwarded());
        propose(key, "aino");
        Door browser = Door.portal(port, "topi");
        String token = browser.get("/api/csrf").json().path("token").asText();
        browser.with("X-CSRF-TOKEN", token);
        assertThat(browser.form("/cases/" + key + "/withdrawal", Map.of()).status()).isEqualTo(302);
    }

    /** What is refused leaves no trace either: wrong values, keys, types, people and passwords, and what is no JSON. */
    private void inputIsBad() {
        String key = begin("topi");
        Door topi = Door.rest(port, "topi");
        String submit = "/task/" + cases.task(key, "CompleteApplication").getId() + "/submit-form";
        for (String type : List.of("String", "Integer", "Date", "Object", "File", "Json", "Foo")) {
            Map<String, Object> value = Map.of("value", word(), "type", type, "valueInfo", Map.of("filename", word()));
            Map<String, Object> variables = Map.of("need", value, "months", value, "decision", value, word(), value);
            assertThat(topi.post(submit, Map.of("variables", variables)).status()).isEqualTo(400);
            assertThat(Door.rest(port, "taina").post(submit, Map.of("variables", variables)).status()).isEqualTo(404);
            assertThat(topi.post("/process-definition/key/SupervisionApplication/start", Map.of("variables", variables)).status())
                    .isBetween(400, 499);
            assertThat(topi.post("/task", Map.of("taskVariables", value, "name", word(), "assigneeExpression", word())).status())
                    .isEqualTo(400);
        }
        assertThat(topi.post(submit, "{\"variables\": {\"need\": {\"value\": \"" + word() + "\"").status()).isEqualTo(400);
        assertThat(topi.post(submit, "{\"variables\": " + word()).status()).isEqualTo(400);
        assertThat(topi.get("/task?dueDate=" + word()).status()).isEqualTo(400);
        assertThat(Door.rest(port, "topi", word()).get("/task").status()).isEqualTo(401);
        assertThat(Door.closed(port).signIn(word(), word()).status()).isEqualTo(302);
    }

    private void timersFire() {
        String key = begin("topi");
        submit(key, "CompleteApplication", "topi", Cases.individual());
        for (Job timer : jobs.createJobQuery().timers().list()) {
            if (jobs.createJobQuery().jobId(timer.getId()).count() > 0) {
                jobs.executeJob(timer.getId());
            }
        }
    }

    private void mailsLeaveOrFail() {
        mail.deliver();
        jdbc.sql("update person set email = 'kaisa' where id = 'kaisa'").update();
        submit(begin("topi"), "CompleteApplication", "topi", Cases.individual());
        String key = begin("juha");
        submit(key, "CompleteApplication", "juha", Cases.group("topi", "taina"));
        for (Job job : jobs.createJobQuery().processDefinitionKey("MailDelivery").list()) {
            try {
                jobs.executeJob(job.getId());
            } catch (RuntimeException refused) {
                assertThat(refused).hasMessageNotContaining(CANARY);
            }
        }
        assertThat(jobs.createJobQuery().withException().count()).isPositive();
        jdbc.sql("update person set email = 'kaisa@kapula.example' where id = 'kaisa'").update();
    }

    private String begin(String person) {
        Answer begun = Door.rest(port, person).post("/process-definition/key/SupervisionApplication/start", Map.of());
        assertThat(begun.status()).as(begun.body()).isEqualTo(200);
        return begun.json().path("businessKey").asText();
    }

    private void propose(String key, String supervisor) {
        claim(key, "kaisa");
        submit(key, "HandleApplication", "kaisa", Map.of("decision", "PROPOSE", "supervisor", supervisor));
    }

    private void claim(String key, String person) {
        String task = cases.task(key, "HandleApplication").getId();
        Answer claimed = Door.rest(port, person).post("/task/" + task + "/claim", Map.of("userId", person));
        assertThat(claimed.status()).as(claimed.body()).isEqualTo(204);
    }

    private void submit(String key, String form, String person, Map<String, Object> answers) {
        Map<String, Object> submission = with(answers, words(form));
        Answer answer = Door.rest(port, person)
                .post("/task/" + cases.task(key, form, person).getId() + "/submit-form", Map.of("variables", OpenForms.body(submission)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }

    /** One for every text field of the form, whether it counts or not. */
    private Map<String, Object> words(String form) {
        Map<String, Object> words = new HashMap<>();
        FormField.all().stream()
                .filter(field -> field.form().equals(form) && field.isText())
                .forEach(field -> words.put(field.key(), word()));
        return words;
    }

    private String word() {
        String word = CANARY + sung.size();
        sung.add(word);
        return word;
    }

    private Set<String> found(String text) {
        Set<String> places = new TreeSet<>();
        tables.cells(Tables.ENGINE).stream()
                .filter(cell -> cell.contains(text))
                .forEach(cell -> places.add(cell.toString()));
        return places;
    }

    private List<String> names() {
        List<String> names = new ArrayList<>(jdbc.sql("select distinct last_name from person").query(String.class).list());
        names.add("@kapula.example");
        names.add("040 555");
        return names;
    }
}
