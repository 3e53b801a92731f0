package fi.kapula.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.kapula.engine.TaskGate;
import fi.kapula.testing.Cases;
import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.Supervisions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What a supervision costs, looked for behind every door that a supervisee can knock at: all addresses of the access matrix and
 * every reading call of the engine's interface, with ids of the case; all mails; the contract's PDFs. At each moment of
 * a contract's life.
 */
@KapulaTest
class CompensationTest {

    private static final String CANARY = "Korvauskanaria";
    private static final String SUM = "98765";
    private static final List<String> KEYS = List.of("\"price\"", "\"payer\"", "\"travel\"", "\"paymentTerms\"");
    private static final int VERSIONS = 5;

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private TaskGate gate;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient jdbc;

    private String key;

    @BeforeEach
    void juha_has_decided_what_is_paid() {
        process.clear();
        mail.forget();
        key = cases.sent("topi");
        Map<String, Object> decided = new HashMap<>(Cases.forwarded());
        decided.put("costCentre", CANARY + " 1");
        decided.put("statement", CANARY + " 2");
        cases.submit(key, "PresentApplication", "juha", decided);
    }

    @Test
    void no_door_tells_a_supervisee_at_any_moment() {
        nothingTells("presented");
        cases.propose(key, "aino");
        nothingTells("proposed");
        cases.accept(key, "aino", "Soita minulle.");
        supervisions.draftTask(key);
        nothingTells("being drafted");
        supervisions.draft(key, compensation("price", 3));
        nothingTells("waiting");
        supervisions.accept(key, "topi");
        supervisions.reject(key, "juha", CANARY + " 4, " + SUM + " on liikaa.");
        nothingTells("rejected");
        supervisions.draft(key, compensation("payer", 5));
        nothingTells("changed in the compensation alone");
        supervisions.acceptAll(key);
        nothingTells("in force");
        Map<String, Object> both = compensation("travel", 6);
        both.put("place", "Etänä");
        supervisions.draft(key, both);
        gate.saveDraft(supervisions.draftTask(key), "aino", Map.of("price", CANARY + " 7", "paymentTerms", SUM));
        nothingTells("changed in this and that, with another draft begun");
        supervisions.submit(supervisions.draftTask(key), Map.of("back", true));
        supervisions.close(key);
        nothingTells("closed");
    }

    @Test
    void not_one_call_of_the_engines_interface_tells() {
        cases.propose(key, "aino");
        cases.accept(key, "aino", "Soita minulle.");
        supervisions.draft(key, compensation("price", 3));
        supervisions.draft(key, compensation("price", 4));
        Door topi = Door.portal(port, "topi");
        List<String> ids = Stream.concat(
                        Stream.of(supervisions.task(key, "topi")),
                        ids().values().stream().flatMap(kind -> kind.stream().limit(2)))
                .distinct()
                .toList();
        List<String> told = new ArrayList<>();
        RestCall.all().stream().filter(call -> call.method().equals("GET")).forEach(call -> (call.path().contains("{")
                        ? ids
                        : List.of("none"))
                .forEach(id -> {
                    Answer answer = topi.get("/engine-rest" + call.with(id));
                    if (tells(answer.body())) {
                        told.add(call.path() + " " + id + ": " + answer.body());
                    }
                }));
        assertThat(told).isEmpty();
    }

    /** So that silence means something. */
    @Test
    void whoever_pays_is_told() {
        cases.propose(key, "aino");
        cases.accept(key, "aino", "Soita minulle.");
        supervisions.draft(key, compensation("price", 3));
        for (String payer : List.of("juha", "aino")) {
            Map<String, String> seen = seen(payer);
            assertThat(seen.keySet().stream().filter(door -> tells(seen.get(door))))
                    .as(payer)
                    .anyMatch(door -> door.matches("GET /cases/[^/]+"))
                    .anyMatch(door -> door.endsWith(".pdf"));
        }
        assertThat(seen("juha").entrySet())
                .anyMatch(door -> door.getKey().endsWith("/form-variables") && tells(door.getValue()))
                .anyMatch(door -> door.getKey().endsWith("/deployed-form") && door.getValue().contains(KEYS.get(0)));
    }

    @Test
    void a_key_of_the_compensation_is_answered_like_one_that_is_made_up() {
        cases.propose(key, "aino");
        cases.accept(key, "aino", "Soita minulle.");
        supervisions.draft(key, compensation("price", 3));
        Door topi = Door.rest(port, "topi");
        String submit = "/task/" + supervisions.task(key, "topi") + "/submit-form";
        Answer madeUp = topi.post(submit, submission("madeUp"));
        assertThat(madeUp.status()).isEqualTo(400);
        for (String name : List.of("price", "payer", "travel", "paymentTerms", "part")) {
            Answer answer = topi.post(submit, submission(name));
            assertThat(answer.status()).as(name).isEqualTo(400);
            assertThat(answer.body().replace(name, "madeUp")).as(name).isEqualTo(madeUp.body());
        }
        assertThat(supervisions.asked(key)).contains("topi");
    }

    @Test
    void a_coordinator_is_not_told_either_of_their_own_application() {
        String own = cases.sent("kaisa");
        Map<String, Object> decided = new HashMap<>(Cases.forwarded());
        decided.put("costCentre", CANARY);
        cases.submit(own, "PresentApplication", "juha", decided);
        String task = cases.task(own, "HandleApplication").getId();
        assertThat(gate.show(task, "kaisa").toString()).doesNotContain(CANARY);
        assertThat(gate.show(task, "kimmo").toString()).contains(CANARY);
        assertThat(Door.portal(port, "kaisa").get("/cases/" + own).body()).contains(own).doesNotContain(CANARY);
    }

    private static Map<String, Object> submission(String name) {
        return Map.of("variables", Map.of("accept", Map.of("value", "YES"), name, Map.of("value", SUM)));
    }

    private static Map<String, Object> compensation(String changed, int number) {
        Map<String, Object> values = new HashMap<>();
        List.of("price", "payer", "travel", "paymentTerms").forEach(name -> values.put(name, CANARY + " " + SUM));
        values.put(changed, CANARY + " " + SUM + " " + number);
        return values;
    }

    private void nothingTells(String moment) {
        Map<String, String> seen = seen("topi");
        assertThat(seen).as(moment).hasSizeGreaterThan(20);
        seen.forEach((door, words) -> {
            assertThat(words).as("%s: %s", moment, door).doesNotContain(CANARY, SUM);
            assertThat(words).as("%s: %s", moment, door).doesNotContain(KEYS);
        });
        assertThat(seen.get("GET /cases/" + key)).as(moment).contains(key).doesNotContain("Korvaukset", "Hinta");
    }

    private static boolean tells(String words) {
        return words.contains(CANARY) || words.contains(SUM);
    }

    /** Everything that this person can read of the case, by door. */
    private Map<String, String> seen(String person) {
        Map<String, String> seen = new LinkedHashMap<>();
        Door door = Door.portal(port, person);
        AccessMatrix.ofSupervision().resources().stream()
                .filter(resource -> resource.startsWith("GET") && resource.contains("{") && !resource.endsWith(".pdf"))
                .flatMap(resource -> filled(resource.replace("{key}", key)))
                .distinct()
                .forEach(call -> seen.put(call, door.get(call.substring("GET ".length())).body()));
        for (int version = 1; version <= VERSIONS; version++) {
            seen.put("GET /cases/" + key + "/contract/" + version + ".pdf", pdf(person, version));
        }
        seen.put("GET /", door.get("/").body());
        mail.to(person).forEach(one -> seen.put("mail " + one.id(), one.subject() + one.plain() + one.html() + one.calendar()));
        return seen;
    }

    /** The address with every id that its variable can mean. */
    private Stream<String> filled(String resource) {
        Map<String, List<String>> ids = ids();
        for (Map.Entry<String, List<String>> kind : ids.entrySet()) {
            if (resource.contains(kind.getKey())) {
                return kind.getValue().stream().map(id -> resource.replace(kind.getKey(), id));
            }
        }
        return Stream.of(resource.replaceAll("\\{[^}]+}", "1"));
    }

    /** Of everything of the case that has one: tasks, done ones too, processes, executions, variables, jobs, mails. */
    private Map<String, List<String>> ids() {
        String instances = " where PROC_INST_ID_ in (select ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = '" + key + "')";
        Map<String, List<String>> ids = new LinkedHashMap<>();
        ids.put("{task}", all("select ID_ from ACT_HI_TASKINST" + instances));
        ids.put("{taskId}", ids.get("{task}"));
        ids.put("{instance}", all("select ID_ from ACT_HI_PROCINST" + instances));
        ids.put("{execution}", all("select ID_ from ACT_RU_EXECUTION" + instances));
        ids.put("{variable}", all("select ID_ from ACT_RU_VARIABLE" + instances));
        ids.put("{job}", all("select ID_ from ACT_RU_JOB" + instances.replace("PROC_INST_ID_", "PROCESS_INSTANCE_ID_")));
        ids.put("{mail}", all("select cast(id as varchar) from mail where business_key = '" + key + "'"));
        ids.put("{contract}", all("select cast(id as varchar) from contract where business_key = '" + key + "'"));
        return ids;
    }

    private List<String> all(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private String pdf(String person, int version) {
        try {
            MockHttpServletResponse answer = web.perform(
                            get("/cases/{key}/contract/{version}.pdf", key, version).with(user(person)))
                    .andReturn()
                    .getResponse();
            return answer.getStatus() == 200 ? text(answer.getContentAsByteArray()) : answer.getContentAsString();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String about = document.getDocumentInformation().getCOSObject()
                    + new String(document.getDocumentCatalog().getMetadata().toByteArray());
            return new PDFTextStripper().getText(document) + about;
        }
    }
}
