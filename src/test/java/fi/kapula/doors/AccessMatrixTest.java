package fi.kapula.doors;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.application.ApplicationService;
import fi.kapula.doors.AccessMatrix.Row;
import fi.kapula.engine.TaskGate;
import fi.kapula.notes.NotesService;
import fi.kapula.testing.Cases;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
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
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everybody tries everything that belongs to an application, at every stage, and gets what {@code access-matrix.txt} says. */
@Tag("one-database")
@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessMatrixTest {

    private static final AccessMatrix MATRIX = new AccessMatrix();

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
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new HashMap<>();

    @BeforeAll
    void a_case_is_at_every_stage() {
        process.clear();
        mail.forget();
        stages = new Stages(cases, gate, applications, history, jobs, jdbc, notes).all();
        MATRIX.people().forEach(person -> visitors.put(person, new Visitor(port, person)));
    }

    static Stream<Row> rows() {
        return MATRIX.rows().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void everybody_gets_the_answer_of_the_table(Row row) {
        Map<String, String> answers = new LinkedHashMap<>();
        row.answers().forEach((person, expected) ->
                answers.put(person, isTried(expected) ? answer(row, person) : expected));
        assertThat(answers).as(row.toString()).isEqualTo(row.answers());
    }

    @Test
    void every_resource_has_a_row_for_every_stage() {
        for (String resource : MATRIX.resources()) {
            List<String> expected =
                    belongsToCase(resource) ? Stages.NAMES : List.of(AccessMatrix.NO_STAGE);
            assertThat(MATRIX.stages(resource)).as(resource).containsExactlyInAnyOrderElementsOf(expected);
        }
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
        MATRIX.resources().forEach(resource -> covered.add(pattern(resource)));
        assertThat(covered).containsAll(mappings());
    }

    private String answer(Row row, String person) {
        Stage stage = stages.get(row.stage());
        if (row.resource().startsWith("FACT")) {
            return seen(person, stage).contains(FACTS.get(row.resource())) ? "yes" : "-";
        }
        if (row.resource().equals("MAIL")) {
            return mails(person, stage).isEmpty() ? "-" : "yes";
        }
        Visitor visitor = visitors.get(person);
        if (stage == null) {
            return word(visitor.call(row.resource()).status());
        }
        Answer answer = call(person, stage, row.resource());
        putBack(row, person, answer);
        return word(stage, answer, call(person, Stage.NOWHERE, row.resource()));
    }

    /** Calls once only, for every row that asks. */
    private Answer call(String person, Stage stage, String resource) {
        String call = stage.fill(resource);
        return answers.computeIfAbsent(person + " " + call, key -> visitors.get(person).call(call));
    }

    /** An answer that is the same for what does not exist tells nothing. */
    private static String word(Stage stage, Answer answer, Answer nowhere) {
        if (!essence(answer, stage).equals(essence(nowhere, Stage.NOWHERE))) {
            boolean tells = answer.status() == 403 || answer.status() == 404;
            return word(answer.status()) + (tells ? "!" : "");
        }
        return answer.status() < 300 || answer.status() == 404 ? "-" : String.valueOf(answer.status());
    }

    private static String word(int status) {
        return status < 300 ? "yes" : String.valueOf(status);
    }

    private static String essence(Answer answer, Stage stage) {
        String body = answer.body().replaceAll("name=\"_csrf\" value=\"[^\"]*\"|\"timestamp\":\"[^\"]*\"", "");
        return stage.anonymous(answer.status() + " " + answer.header("Content-Type") + " " + answer.location() + "\n" + body);
    }

    /** A task that was offered stays so for the next who tries. */
    private void putBack(Row row, String person, Answer answer) {
        Stage stage = stages.get(row.stage());
        if (answer.status() == 204 && row.resource().endsWith("/claim") && !row.stage().equals("claimed")) {
            visitors.get(person).call(stage.fill("POST /engine-rest/task/{task}/unclaim"));
        }
        if (answer.status() == 204 && row.resource().endsWith("/unclaim")) {
            visitors.get(person).call(stage.fill("POST /engine-rest/task/{task}/claim"));
        }
    }

    /** Everything that a person can read of the case, at all doors and in mails. */
    private String seen(String person, Stage stage) {
        StringBuilder all = new StringBuilder();
        MATRIX.resources().stream()
                .filter(resource -> resource.startsWith("GET") && belongsToCase(resource))
                .forEach(resource -> all.append(call(person, stage, resource).body()));
        mails(person, stage).forEach(one -> all.append(one.subject()).append(one.plain()).append(one.html()));
        return all.toString();
    }

    private List<MailProbe.Sighting> mails(String person, Stage stage) {
        return mail.to(person).stream()
                .filter(one -> one.businessKey().equals(stage.key()))
                .toList();
    }

    private static boolean belongsToCase(String resource) {
        return resource.contains("{") || resource.startsWith("FACT") || resource.equals("MAIL");
    }

    /** In brackets stands what would change the case, and is shown to work elsewhere. */
    private static boolean isTried(String expected) {
        return !expected.startsWith("(");
    }

    private List<String> mappings() {
        List<String> all = new ArrayList<>();
        beans.getBeansOfType(RequestMappingHandlerMapping.class).values().forEach(mapping -> mapping.getHandlerMethods()
                .forEach((info, handler) -> {
                    if (handler.getBeanType().getName().startsWith("fi.kapula")) {
                        all.addAll(patterns(info));
                    }
                }));
        return all;
    }

    private static List<String> patterns(RequestMappingInfo info) {
        List<String> methods = new ArrayList<>();
        info.getMethodsCondition().getMethods().forEach(method -> methods.add(method.name()));
        if (methods.isEmpty()) {
            methods.add("GET");
        }
        return methods.stream()
                .flatMap(method -> info.getPatternValues().stream().map(path -> pattern(method + " " + path)))
                .toList();
    }

    private static String pattern(String resource) {
        return resource.replaceAll("\\{[^{}]*(\\{[^{}]*}[^{}]*)*}", "{}").replaceAll("\\?.*", "");
    }
}
