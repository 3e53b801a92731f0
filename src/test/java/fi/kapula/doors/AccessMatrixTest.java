package fi.kapula.doors;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.application.ApplicationService;
import fi.kapula.doors.AccessMatrix.Row;
import fi.kapula.engine.TaskGate;
import fi.kapula.notes.NotesService;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
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

/** Everybody tries everything that belongs to an application, at every stage, and gets what {@code access-matrix.txt} says. */
@Tag("one-database")
@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final AccessMatrix MATRIX = AccessMatrix.ofSupervision();

    /** Demo people who are to every case what somebody with a column is. */
    private static final Set<String> LIKE_OTHERS = Set.of("teemu", "tuuli", "maija", "sari", "oona", "ville", "tiina");

    /** What people may learn, however they learn it. */
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("FACT need", Stages.NEED),
            Map.entry("FACT compensation", Stages.COST_CENTRE),
            Map.entry("FACT return reason", Stages.RETURN_REASON),
            Map.entry("FACT decline reason", Stages.DECLINE_REASON),
            Map.entry("FACT message of the supervisor", Stages.MESSAGE),
            Map.entry("FACT saara was proposed", "Järvinen"),
            Map.entry("FACT aino was proposed", "Lehtonen"),
            Map.entry("FACT place of the meeting", Stages.PLACE),
            Map.entry("FACT goals of the contract", Stages.GOALS),
            Map.entry("FACT price in the contract", Stages.PRICE),
            Map.entry("FACT note of the supervisor", Stages.NOTE),
            Map.entry("FACT why the supervisor changes", Stages.CHANGE_REASON));

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private ApplicationService applications;

    @Autowired
    private TaskGate gate;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private NotesService notes;

    @Autowired
    private ApplicationContext beans;

    private Map<String, Stage> stages;
    private Attempts attempts;

    @BeforeAll
    void a_case_is_at_every_stage() {
        process.clear();
        mail.forget();
        stages = new Stages(cases, gate, applications, history, jobs, jdbc, notes).all();
        attempts = new Attempts(port, MATRIX, FACTS, this::mails);
    }

    static Stream<Row> rows() {
        return MATRIX.rows().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everybody_gets_the_answer_of_the_table(Row row) {
        assertThat(attempts.of(row, stages.get(row.stage()))).as(row.toString()).isEqualTo(row.answers());
    }

    @Test
    void every_resource_has_a_row_for_every_stage() {
        assertThat(MATRIX.gaps(Stages.NAMES)).isEmpty();
        assertThat(rows().filter(row -> row.stage().equals(AccessMatrix.NO_STAGE)))
                .noneMatch(row -> row.resource().contains("{"));
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
    void every_address_of_ours_has_a_row() {
        Set<String> covered = new TreeSet<>();
        Stream.of(MATRIX, AccessMatrix.ofCoaching())
                .flatMap(matrix -> matrix.resources().stream())
                .forEach(resource -> covered.add(Mappings.pattern(resource)));
        assertThat(covered).containsAll(Mappings.of(beans, "fi.kapula"));
    }

    private List<MailProbe.Sighting> mails(String person, Stage stage) {
        return mail.to(person).stream()
                .filter(one -> one.businessKey().equals(stage.key()))
                .toList();
    }
}
