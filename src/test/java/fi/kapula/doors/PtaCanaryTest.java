package fi.kapula.doors;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.pta.CoachingSteps;
import fi.kapula.testing.Cases;
import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lives a month of coaching at both doors and types a word that is found nowhere else wherever something can be typed: into
 * drafts, wrong input, submissions that break in the middle, and right ones. Then it looks for the word in every table and in
 * the log.
 */
@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PtaCanaryTest {

    private static final String CANARY = "Kuhankeittäjä";

    /** More than anybody would switch on. */
    private static final List<String> LOGGERS =
            List.of("fi.kapula", "org.hibernate.SQL", "org.hibernate.orm.jdbc.bind", "org.springframework.jdbc");

    @LocalServerPort
    private int port;

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private TestClock clock;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
    private final Map<String, Door> portals = new HashMap<>();
    private final Map<String, Door> rests = new HashMap<>();
    private int sung;
    private int broken;
    private String key;
    private CapturedLog log;
    private List<Tables.Cell> cells;

    @BeforeAll
    void client_and_coach_live_a_month() {
        process.clear();
        clock.set("2026-11-20T12:00");
        log = new CapturedLog();
        LOGGERS.forEach(logger -> logging.setLogLevel(logger, LogLevel.TRACE));
        key = steps.begin("veera");
        fill("OpenCoaching", "veera", "coaching", CoachingSteps.plan("veera", "oskari", "2026-11-20", "2027-06-30", 23));
        steps.comes("2026-11-23T09:00");
        fill("PrepareDiscussion", "oskari", "questionnaire_sheet", Map.of("decision", "READY"));
        fill("PrepareDiscussion", "veera", "mail", Map.of("decision", "READY"));
        fill("HoldDiscussion", "veera", "questionnaire_sheet", Map.of("heldOn", "2026-11-23"));
        fill("SetGoal", "veera", "goal", Map.of("weeks", 1, "remindEvery", "WEEKLY", "more", "NO"));
        fill("AcknowledgeDiscussion", "veera", "discussion_acknowledgement", Map.of("accept", "YES"), "clientComment");
        fill("AcknowledgeDiscussion", "oskari", "mail", Map.of("accept", "NO"), "clientComment");
        steps.comes("2026-11-27T09:00");
        steps.comes("2026-11-30T09:00");
        fill("EvaluateGoal", "oskari", "goal_evaluation", Map.of("result", "PARTLY", "carryOn", "NO"), "clientComment");
        fill("EvaluateGoal", "veera", "pta_text", Map.of("result", "NOT_YET", "carryOn", "YES"), "clientComment");
        aLeadStatesAReason();
        steps.comes("2026-12-23T09:00");
        fill("PrepareDiscussion", "oskari", "pta_text", Map.of("decision", "SKIP"));
        fill("PrepareDiscussion", "veera", "mail", Map.of("decision", "SKIP"));
        mail.deliver();
        cells = new Tables(database).cells(Tables.ENGINE.or(Tables.DOMAIN));
    }

    @AfterAll
    void nothing_is_left_for_others() {
        LOGGERS.forEach(logger -> logging.setLogLevel(logger, null));
        log.close();
        process.clear();
    }

    @Test
    void much_was_typed_and_much_went_wrong() {
        assertThat(sung).isGreaterThan(200);
        assertThat(broken).isGreaterThan(20);
        assertThat(log.lines()).anyMatch(line -> line.startsWith("ERROR"));
        assertThat(jdbc.sql("select count(*) from pta_text where business_key = ?").param(key).query(Long.class).single())
                .isGreaterThanOrEqualTo(8);
    }

    @Test
    void no_table_keeps_a_word() {
        TreeSet<String> places = new TreeSet<>();
        cells.stream().filter(cell -> cell.contains(CANARY)).forEach(cell -> places.add(cell.toString()));
        assertThat(places).isEmpty();
    }

    @Test
    void the_engine_keeps_no_name() {
        TreeSet<String> places = new TreeSet<>();
        cells.stream()
                .filter(cell -> Tables.ENGINE.test(cell.table()))
                .filter(cell -> cell.contains("Rantanen") || cell.contains("Oskari"))
                .forEach(cell -> places.add(cell.toString()));
        assertThat(places).isEmpty();
    }

    @Test
    void the_log_tells_no_word() {
        assertThat(log.lines()).noneMatch(line -> line.contains(CANARY) || line.contains("%C3%A4j%C3%A4"));
    }

    @Test
    void no_mail_tells_a_word() {
        assertThat(mail.all()).isNotEmpty().noneMatch(sent -> (sent.subject() + sent.plain() + sent.html()).contains(CANARY));
    }

    /**
     * A draft at each door, what is refused, what breaks, and at last what is taken.
     *
     * @param table without which it breaks
     * @param others text fields that do not count here
     */
    private void fill(String form, String person, String table, Map<String, Object> answers, String... others) {
        String task = cases.task(key, form, person).getId();
        Supplier<Map<String, Object>> right = () -> {
            Map<String, Object> submission = words(form);
            List.of(others).forEach(submission::remove);
            submission.putAll(answers);
            return submission;
        };
        assertThat(portal(person).put("/api/tasks/" + task + "/draft", right.get()).status()).isEqualTo(204);
        assertThat(portal(person).form("/tasks/" + task + "/draft", typed(right.get())).status()).isEqualTo(204);
        wrong(form).forEach(submission -> {
            assertThat(rest(person, task, submission).status()).as(form).isEqualTo(400);
            assertThat(portal(person).form("/tasks/" + task, typed(submission)).status()).as(form).isEqualTo(400);
        });
        assertThat(rest("oona", task, right.get()).status()).isEqualTo(404);
        assertThat(rest(person).post("/task/" + task + "/submit-form", "{\"variables\": " + word()).status()).isEqualTo(400);
        without(table, () -> rest(person, task, right.get()));
        without(table, () -> portal(person).form("/tasks/" + task, typed(right.get())));
        without("form_draft", () -> portal(person).form("/tasks/" + task + "/draft", typed(right.get())));
        Answer taken = rest(person, task, right.get());
        assertThat(taken.status()).as(form + taken.body()).isEqualTo(204);
    }

    private void aLeadStatesAReason() {
        String reading = "/cases/" + key + "/reading";
        assertThat(portal("tiina").form(reading, Map.of("reason", word().repeat(200))).status()).isEqualTo(400);
        assertThat(portal("veera").form(reading, Map.of("reason", word())).status()).isEqualTo(404);
        without("reading_permit", () -> portal("tiina").form(reading, Map.of("reason", word())));
        assertThat(portal("tiina").form(reading, Map.of("reason", word())).status()).isEqualTo(302);
        assertThat(portal("tiina").page("/cases/" + key).status()).isEqualTo(200);
        assertThat(portal("veera").form("/cases/" + key + "/transfer", Map.of("coach", word())).status()).isEqualTo(404);
        assertThat(portal("veera").page("/cases/" + key + "?" + word()).status()).isEqualTo(200);
    }

    /** Too long everywhere; a key that is unknown; answers that are no option. */
    private List<Map<String, Object>> wrong(String form) {
        Map<String, Object> tooLong = new HashMap<>();
        words(form).forEach((field, word) -> tooLong.put(field, word.toString().repeat(200)));
        tooLong.put("decision", "READY");
        Map<String, Object> nonsense = new HashMap<>();
        FormField.all().stream()
                .filter(field -> field.form().equals(form) && !field.isText())
                .forEach(field -> nonsense.put(field.key(), word()));
        nonsense.put(word(), word());
        return List.of(tooLong, nonsense);
    }

    /** What the database lacks breaks in the middle of the transaction. */
    private void without(String table, Supplier<Answer> call) {
        jdbc.sql("alter table " + table + " rename to away").update();
        try {
            Answer answer = call.get();
            assertThat(answer.status()).as(table + " " + answer.body()).isGreaterThanOrEqualTo(500);
            broken++;
        } finally {
            jdbc.sql("alter table away rename to " + table).update();
        }
    }

    private Answer rest(String person, String task, Map<String, Object> submission) {
        return rest(person).post("/task/" + task + "/submit-form", body(submission));
    }

    private Door rest(String person) {
        return rests.computeIfAbsent(person, one -> Door.rest(port, one));
    }

    private Door portal(String person) {
        return portals.computeIfAbsent(person, one -> {
            Door door = Door.portal(port, one);
            return door.with("X-CSRF-TOKEN", door.get("/api/csrf").json().path("token").asText());
        });
    }

    private static Map<String, Object> body(Map<String, Object> submission) {
        return Map.of("variables", OpenForms.body(submission));
    }

    private static Map<String, String> typed(Map<String, Object> submission) {
        Map<String, String> typed = new HashMap<>();
        submission.forEach((field, value) -> typed.put(field, value.toString()));
        return typed;
    }

    /** One for every text field of the form. */
    private Map<String, Object> words(String form) {
        Map<String, Object> words = new HashMap<>();
        FormField.all().stream()
                .filter(field -> field.form().equals(form) && field.isText())
                .forEach(field -> words.put(field.key(), word()));
        return words;
    }

    private String word() {
        sung++;
        return CANARY + sung;
    }
}
