package fi.kapula.doors;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.KapulaTest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.engine.FilterService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Sends to every call that takes a body what it cannot use, or what is no JSON at all. */
@Tag("one-database")
@KapulaTest
class BadBodyTest {

    private static final Map<String, Object> UNREADABLE = new LinkedHashMap<>();
    private static final Map<String, Object> UNUSABLE = new LinkedHashMap<>();

    static {
        UNREADABLE.put("half", "{\"variables\": {");
        UNREADABLE.put("no JSON", "variables=1&userId=topi");
        UNREADABLE.put("XML", "<variables/>");
        UNREADABLE.put("very deep", "{\"variables\":" + "[".repeat(100_000));
        UNREADABLE.put("deep and whole", "{\"variables\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
        UNREADABLE.put("a number of many digits", "{\"maxResults\":" + "9".repeat(100_000) + "}");
        UNUSABLE.put("no UTF-8", "{\"variables\":{\"ä\":{\"value\":\"ä\"}}}".getBytes(StandardCharsets.ISO_8859_1));
        UNUSABLE.put("nothing", "");
        UNUSABLE.put("null", "null");
        UNUSABLE.put("a number", "5");
        UNUSABLE.put("a text", "\"x\"");
        UNUSABLE.put("a list", "[]");
        UNUSABLE.put("a list of nothing", "[null]");
        UNUSABLE.put("variables that are a number", "{\"variables\":5}");
        UNUSABLE.put("variables that are a list", "{\"variables\":[]}");
        UNUSABLE.put("a variable without a value", "{\"variables\":{\"decision\":null}}");
        UNUSABLE.put("a variable that is a text", "{\"variables\":{\"decision\":\"SEND\"}}");
        UNUSABLE.put("a variable of no type", "{\"variables\":{\"decision\":{\"type\":\"\",\"value\":1}}}");
        UNUSABLE.put("a variable of a foreign type", "{\"variables\":{\"decision\":{\"type\":\"Foo\",\"value\":1}}}");
        UNUSABLE.put("a file without a name", "{\"variables\":{\"decision\":{\"type\":\"File\",\"value\":\"aGVp\"}}}");
        UNUSABLE.put("the same key twice", "{\"variables\":{\"a\":{\"value\":1},\"a\":{\"value\":2}},\"variables\":{\"b\":{}}}");
        UNUSABLE.put("an unknown key", "{\"fooBar\":1}");
        UNUSABLE.put("a megabyte", "{\"fooBar\":\"" + "x".repeat(1_000_000) + "\"}");
        UNUSABLE.put("halves of letters", "{\"variables\":{\"\\ud800\":{\"value\":\"\\udc00\\u0000\"}}}");
        UNUSABLE.put("sorting by nothing", "{\"sorting\":[null]}");
        UNUSABLE.put("queries of nothing", "{\"orQueries\":[null]}");
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private FilterService filters;

    @Autowired
    private DataSource database;

    private String task;
    private Tables tables;

    @BeforeEach
    void topi_has_begun_an_application() {
        process.clear();
        task = cases.task(cases.begin("topi"), "CompleteApplication").getId();
        tables = new Tables(database);
    }

    static Stream<RestCall> calls() {
        return RestCall.all().stream()
                .filter(call -> call.takesBody() && call.isFor("ADMINISTRATOR"))
                // It says so, but reads none.
                .filter(call -> !call.path().equals("/history/cleanup"));
    }

    /** Those for everybody are made by topi, with ids that exist; the others by the administrator. */
    @ParameterizedTest
    @MethodSource("calls")
    void fails_nowhere(RestCall call) {
        boolean everybodys = call.isFor("EVERYBODY");
        Door door = Door.rest(port, everybodys ? "topi" : "admin");
        String path = everybodys ? withRealIds(call) : call.with("nowhere");
        String before = tables.snapshot(Tables.DOMAIN);
        UNREADABLE.forEach((what, body) -> {
            Answer answer = door.send(call.method(), path, body);
            assertThat(answer.status()).as(call + ": " + what + " " + answer.body()).isBetween(400, 499);
        });
        if (!path.endsWith("/start")) {
            assertThat(tables.snapshot(Tables.DOMAIN)).isEqualTo(before);
        }
        UNUSABLE.forEach((what, body) -> {
            Answer answer = door.send(call.method(), path, body);
            assertThat(answer.status()).as(call + ": " + what + " " + answer.body()).isLessThan(500);
        });
        assertThat(cases.open(cases.begin("topi"))).containsExactly("CompleteApplication");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-java-serialized-object", "image/png", "rubbish"})
    void takes_nothing_but_json(String contentType) {
        Door topi = Door.rest(port, "topi");
        for (String path : List.of("/task", "/task/" + task + "/submit-form", "/task/" + task + "/claim")) {
            assertThat(topi.send("POST", path, contentType, "{}").status()).as(path).isBetween(400, 499);
        }
    }

    @Test
    void keeps_no_draft_that_it_cannot_read() {
        Door browser = Door.portal(port, "topi");
        browser.with("X-CSRF-TOKEN", browser.get("/api/csrf").json().path("token").asText());
        String draft = "/api/tasks/" + task + "/draft";
        String before = tables.snapshot(Tables.DOMAIN);
        UNREADABLE.forEach((what, body) ->
                assertThat(browser.send("PUT", draft, body).status()).as(what).isIn(400, 413));
        assertThat(tables.snapshot(Tables.DOMAIN)).isEqualTo(before);
        UNUSABLE.forEach((what, body) ->
                assertThat(browser.send("PUT", draft, body).status()).as(what).isIn(204, 400, 413));
        assertThat(browser.get("/engine-rest/task/" + task + "/form-variables").status()).isEqualTo(200);
    }

    private String withRealIds(RestCall call) {
        String filter = filters.createTaskFilterQuery().list().get(0).getId();
        return call.path()
                .replace("/task/{id}", "/task/" + task)
                .replace("/filter/{id}", "/filter/" + filter)
                .replace("/process-definition/{id}", "/process-definition/nowhere")
                .replace("{key}", "SupervisionApplication");
    }
}
