package fi.kapula;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.application.ApplicationService;
import fi.kapula.application.Applications;
import fi.kapula.engine.TaskGate;
import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What people type, their names and sums reach neither the engine's tables, present or past, nor the log. */
@KapulaTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTest {

    private static final String CANARY = "kanarialintu";
    private static final List<String> PERSONAL = List.of(
            CANARY, "Pesonen", "Virtanen", "Järvinen", "Lehtonen", "040 555", "Työ on muuttunut", "Topin hakemus");

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private TaskGate gate;

    @Autowired
    private Applications applications;

    @Autowired
    private ApplicationService service;

    @Autowired
    private DataSource database;

    private int number;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
    }

    @Test
    void nothing_personal_reaches_engine_or_log(CapturedOutput log) throws SQLException {
        carryOneThroughEveryDetour();
        withdrawOneThatIsProposed();
        sendOneForAGroup();
        leaveADraft();
        mail.deliver();

        assertThat(findings("")).as("the words are in the domain's tables").isNotEmpty();
        assertThat(findings("ACT_")).isEmpty();
        PERSONAL.forEach(text -> assertThat(log.getAll()).doesNotContainIgnoringCase(text));
    }

    private void carryOneThroughEveryDetour() {
        String key = cases.begin("topi");
        gate.saveDraft(cases.task(key, "CompleteApplication").getId(), "topi", Map.of("need", canary()));
        cases.submit(key, "CompleteApplication", "topi", typed(Cases.individual()));
        cases.submit(key, "PresentApplication", "juha", Map.of("decision", "RETURN", "reason", canary()));
        cases.submit(key, "CompleteApplication", "topi", typed(Cases.individual()));
        cases.submit(key, "PresentApplication", "juha", Map.of("decision", "REJECT", "reason", canary()));
        cases.submit(key, "CompleteApplication", "topi", typed(Cases.individual()));
        Map<String, Object> compensation = new HashMap<>(Cases.forwarded());
        compensation.put("costCentre", canary());
        compensation.put("statement", canary());
        cases.submit(key, "PresentApplication", "juha", compensation);
        cases.propose(key, "aino");
        cases.submit(key, "AnswerProposal", "aino", Map.of("decision", "DECLINE", "reason", canary()));
        cases.propose(key, "saara");
        cases.submit(key, "AnswerProposal", "saara", Map.of("decision", "ACCEPT", "message", canary()));
        assertThat(process.isRunning(key)).isFalse();
    }

    private void withdrawOneThatIsProposed() {
        String key = cases.proposedTo("saara");
        service.requestWithdrawal(key, "topi");
        assertThat(process.isRunning(key)).isFalse();
    }

    private void sendOneForAGroup() {
        String key = cases.begin("juha");
        cases.submit(key, "CompleteApplication", "juha", typed(Cases.group("topi", "taina")));
        assertThat(applications.find(key).orElseThrow().need()).contains(CANARY);
    }

    private void leaveADraft() {
        String task = cases.task(cases.begin("taina"), "CompleteApplication").getId();
        gate.saveDraft(task, "taina", Map.of("need", canary(), "goals", canary()));
    }

    private Map<String, Object> typed(Map<String, Object> values) {
        for (String field : List.of("name", "need", "goals", "themes", "earlierSupervision", "wishes")) {
            values.put(field, canary());
        }
        return values;
    }

    private String canary() {
        return CANARY + " " + ++number;
    }

    /** Where something personal stands: table and column, in tables whose names begin so. */
    private List<String> findings(String prefix) throws SQLException {
        List<String> findings = new ArrayList<>();
        try (Connection connection = database.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                String schema = tables.getString("TABLE_SCHEM");
                if (table.toUpperCase(Locale.ROOT).startsWith(prefix) && !schema.toUpperCase(Locale.ROOT).contains("SCHEMA") && !schema.startsWith("pg_")) {
                    search(connection, table, findings);
                }
            }
        }
        return findings;
    }

    private static void search(Connection connection, String table, List<String> findings) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    String value = text(rows, column);
                    if (PERSONAL.stream().anyMatch(value::contains)) {
                        findings.add(table + "." + rows.getMetaData().getColumnName(column) + ": " + value);
                    }
                }
            }
        }
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        Object value = rows.getObject(column);
        if (value instanceof byte[] || value instanceof Blob) {
            return new String(rows.getBytes(column), StandardCharsets.UTF_8);
        }
        String text = rows.getString(column);
        return text == null ? "" : text;
    }
}
