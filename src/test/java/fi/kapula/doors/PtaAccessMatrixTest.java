package fi.kapula.doors;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.doors.AccessMatrix.Row;
import fi.kapula.engine.TaskGate;
import fi.kapula.pta.CoachingSteps;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Everybody tries everything that belongs to a coaching, at every stage, and gets what {@code access-matrix-pta.txt} says. */
@Tag("one-database")
@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PtaAccessMatrixTest {

    private static final AccessMatrix MATRIX = AccessMatrix.ofCoaching();

    /** Demo people who are to every coaching what somebody with a column is. */
    private static final Set<String> LIKE_OTHERS =
            Set.of("topi", "taina", "teemu", "tuuli", "juha", "liisa", "lauri", "kimmo", "bo", "sari", "simo", "saara");

    /** A coach and a lead of another team. The demo has one team. */
    private static final Map<String, String> OTHER_TEAM = Map.of("vilja", "COACH", "toivo", "TEAM_LEAD");

    /** What people may learn, however they learn it. */
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("FACT who is coached", "Rantanen"),
            Map.entry("FACT draft of the client", CoachingStages.CLIENTS_DRAFT),
            Map.entry("FACT draft of the coach", CoachingStages.COACHS_DRAFT),
            Map.entry("FACT preparation of the client", CoachingStages.CLIENTS_PREPARATION),
            Map.entry("FACT preparation of the coach", CoachingStages.COACHS_PREPARATION),
            Map.entry("FACT draft of the record", CoachingStages.RECORDS_DRAFT),
            Map.entry("FACT record", CoachingStages.RECORD),
            Map.entry("FACT goal", CoachingStages.GOAL),
            Map.entry("FACT means", CoachingStages.MEANS),
            Map.entry("FACT remark of the coach", CoachingStages.COACHS_REMARK),
            Map.entry("FACT objection of the client", CoachingStages.OBJECTION),
            Map.entry("FACT evaluation of the coach", CoachingStages.COACHS_EVALUATION),
            Map.entry("FACT evaluation of the client", CoachingStages.CLIENTS_EVALUATION),
            Map.entry("FACT reason of the lead", CoachingStages.LEADS_REASON),
            Map.entry("FACT reason of the client who comes unprepared", CoachingStages.UNPREPARED_REASON),
            Map.entry("FACT preparation of the client for what is skipped", CoachingStages.LATER_PREPARATION),
            Map.entry("FACT reason of the skip", CoachingStages.SKIP_REASON));

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
    private TaskGate gate;

    @Autowired
    private Pages pages;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private ApplicationContext beans;

    private final Map<Row, Map<String, String>> found = new HashMap<>();
    private Attempts attempts;

    @BeforeAll
    void a_coaching_goes_from_stage_to_stage() {
        process.clear();
        OTHER_TEAM.forEach(this::comes);
        CoachingStages stages = new CoachingStages(steps, cases, gate, pages, clock, jobs, jdbc);
        attempts = new Attempts(port, MATRIX, FACTS, (person, stage) -> mail.to(person));
        Stage stage = null;
        for (String name : CoachingStages.NAMES) {
            mail.forget();
            stage = stages.go(name);
            everybodyTries(name, stage);
        }
        everybodyTries(AccessMatrix.NO_STAGE, stage);
    }

    @AfterAll
    void nothing_is_left_for_others() {
        process.clear();
        OTHER_TEAM.keySet().forEach(person -> {
            jdbc.sql("delete from person_role where person = ?").param(person).update();
            jdbc.sql("delete from person where id = ?").param(person).update();
        });
    }

    static Stream<Row> rows() {
        return MATRIX.rows().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everybody_gets_the_answer_of_the_table(Row row) {
        assertThat(found.get(row)).as(row.toString()).isEqualTo(row.answers());
    }

    @Test
    void every_resource_has_a_row_for_every_stage() {
        assertThat(MATRIX.gaps(CoachingStages.NAMES)).isEmpty();
        assertThat(MATRIX.resources()).containsAll(FACTS.keySet());
    }

    @Test
    void every_person_has_a_column() {
        Set<String> people = new TreeSet<>(MATRIX.people());
        people.addAll(LIKE_OTHERS);
        people.remove(Visitor.NOBODY);
        assertThat(people).containsExactlyElementsOf(
                jdbc.sql("select id from person order by id").query(String.class).list());
    }

    @Test
    void every_address_of_coachings_has_a_row() {
        assertThat(MATRIX.resources().stream().map(Mappings::pattern))
                .containsAll(Mappings.of(beans, "fi.kapula.pta"));
    }

    /** What they may list of all processes: the last stage is past all others. */
    @Test
    void the_engine_tells_nobody_a_word() {
        for (String person : List.of("kaisa", "admin")) {
            assertThat(attempts.seen(person, AccessMatrix.NO_STAGE, null)).doesNotContain(FACTS.values());
        }
    }

    @Test
    void no_calendar_tells_of_coaching() {
        for (String person : List.of("oskari", "veera")) {
            Visitor visitor = attempts.visitor(person);
            visitor.call("POST /mine/calendar");
            String feed = visitor.call("GET /mine").body().replaceAll("(?s).*(/calendar/[^\"<]+\\.ics).*", "$1");
            assertThat(visitor.call("GET " + feed).body()).contains("BEGIN:VCALENDAR").doesNotContain("VEVENT");
        }
    }

    private void everybodyTries(String name, Stage stage) {
        rows().filter(row -> row.stage().equals(name)).forEach(row -> found.put(row, attempts.of(row, stage)));
    }

    private void comes(String person, String role) {
        jdbc.sql("insert into person (id, first_name, last_name, email, language, unit, active, password)"
                        + " values (?, ?, 'Toinen', ?, 'FI', 'varhaiskasvatus', true, ?)")
                .params(person, person, person + "@kapula.example", passwords.encode(person + "-demo"))
                .update();
        jdbc.sql("insert into person_role (person, role) values (?, 'EMPLOYEE'), (?, ?)")
                .params(person, person, role)
                .update();
    }
}
