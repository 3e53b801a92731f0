package fi.kapula.contract;

import static fi.kapula.testing.Supervisions.PAYER;
import static fi.kapula.testing.Supervisions.PAYMENT_TERMS;
import static fi.kapula.testing.Supervisions.PRICE;
import static fi.kapula.testing.Supervisions.TRAVEL;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.engine.TaskGate;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.Supervisions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Supervisees never see the compensation, and nobody's words are in the engine. The PDF has a test of its own. */
@KapulaTest
class CompensationSecrecyTest {

    private static final String[] KEYS = {"price", "payer", "travel", "paymentTerms"};
    private static final String[] WORDS = {PRICE, PAYER, TRAVEL, PAYMENT_TERMS, "91 euroa"};

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private Contracts contracts;

    @Autowired
    private TaskGate gate;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private JdbcTemplate jdbc;

    private String key;

    @BeforeEach
    void a_contract_awaits_its_three_parties() {
        process.clear();
        mail.forget();
        key = supervisions.drafted();
    }

    @Test
    void a_form_has_not_even_the_keys_of_what_a_supervisee_is_not_shown() {
        Map<String, Object> shown = supervisions.shownTo(key, "topi");
        assertThat(shown).doesNotContainKeys(KEYS);
        assertThat(shown.toString()).doesNotContain(WORDS);
        assertThat(shown).containsEntry("goals", "Selkeämpi työnkuva.").containsEntry("endsOn", "17.12.2027");
        for (String payer : List.of("juha", "kaisa")) {
            assertThat(supervisions.shownTo(key, payer)).containsEntry("price", PRICE);
        }
        String form = gate.definition(supervisions.task(key, "topi"), "topi");
        assertThat(form).doesNotContain(WORDS).doesNotContain(KEYS).doesNotContain("Hinta", "Maksaja", "Matkakulut");
        assertThat(gate.definition(supervisions.task(key, "juha"), "juha")).contains(KEYS).contains("Hinta");
    }

    @Test
    void when_only_the_compensation_changed_a_supervisee_is_told_so_and_asked_all_the_same() {
        List.of("topi", "juha", "kaisa").forEach(party -> supervisions.accept(key, party));
        mail.forget();
        supervisions.draft(key, Map.of("price", "91 euroa"));

        assertThat(mail.last("topi").plain()).contains("Kohta, joka ei koske sinua, muuttui");
        assertThat(mail.last("juha").plain()).doesNotContain("ei koske sinua");
        assertThat(changesFor("topi")).startsWith("Kohta, joka ei koske sinua, muuttui");
        assertThat(changesFor("juha")).isEqualTo("Muuttui edellisestä versiosta: Hinta.");
        supervisions.accept(key, "juha");
        supervisions.accept(key, "kaisa");
        assertThat(contracts.status(key).orElseThrow().state()).isEqualTo(ContractState.WAITING);
        supervisions.accept(key, "topi");
        assertThat(contracts.status(key).orElseThrow().state()).isEqualTo(ContractState.IN_FORCE);
    }

    @Test
    void when_something_else_changed_too_it_is_told_as_any_change() {
        mail.forget();
        supervisions.draft(key, Map.of("price", "91 euroa", "place", "Etänä"));
        assertThat(mail.last("topi").plain()).doesNotContain("ei koske sinua");
        assertThat(changesFor("topi")).isEqualTo("Muuttui edellisestä versiosta: Paikka.");
    }

    @Test
    void no_document_shows_a_supervisee_the_compensation_or_what_was_said_of_it() {
        supervisions.reject(key, "juha", "Ei käy: " + PRICE);
        ContractDocument shown = contracts.document(key, 1, "topi").orElseThrow();
        assertThat(shown.content().compensation()).isNull();
        assertThat(shown.toString()).doesNotContain(WORDS);
        assertThat(contracts.document(key, 1, "kaisa").orElseThrow().toString()).contains("Ei käy: " + PRICE);
        assertThat(contracts.document(key, 1, "kimmo").orElseThrow().content().compensation()).isNotNull();
        assertThat(contracts.document(key, 1, "liisa")).isEmpty();
        assertThat(contracts.document(key, 1, "admin")).isEmpty();
    }

    @Test
    void a_hash_is_shown_to_nobody_but_its_owner() {
        supervisions.accept(key, "juha");
        supervisions.accept(key, "topi");
        String own = contracts.document(key, 1, "topi").orElseThrow().ownHash();
        String other = contracts.document(key, 1, "juha").orElseThrow().ownHash();
        assertThat(own).hasSize(64).isNotEqualTo(other);
        assertThat(own).isEqualTo(contracts.document(key, 1, "topi").orElseThrow().content().sha256());
        assertThat(contracts.document(key, 1, "topi").orElseThrow().toString()).doesNotContain(other);
        assertThat(contracts.document(key, 1, "aino").orElseThrow().ownHash()).isNull();
    }

    @Test
    void mails_say_nothing_of_what_a_contract_says() {
        supervisions.draft(key, Map.of("price", "91 euroa"));
        supervisions.reject(key, "juha", "Ei käy: " + PRICE);
        assertThat(mail.all())
                .filteredOn(sighting -> !sighting.recipient().equals("aino"))
                .isNotEmpty()
                .allSatisfy(sighting -> assertThat(sighting.subject() + sighting.plain() + sighting.html())
                        .doesNotContain(WORDS)
                        .doesNotContain("Selkeämpi työnkuva"));
    }

    @Test
    void nothing_that_anybody_wrote_is_in_the_engine() {
        supervisions.accept(key, "topi");
        supervisions.draft(key, Map.of("price", "91 euroa"));
        supervisions.reject(key, "juha", "Ei käy: " + PRICE);
        List<String> typed = new ArrayList<>(List.of(WORDS));
        typed.addAll(List.of("Ei käy", "Selkeämpi työnkuva", "Keskustellen.", "Puhu ohjaajalle"));
        assertThat(engineContent()).isNotEmpty().allSatisfy(value -> assertThat(value).doesNotContain(typed));
    }

    private String changesFor(String person) {
        return supervisions.shownTo(key, person).get("changes").toString();
    }

    /** Every text and every byte in the engine's tables, but what it deployed. */
    private List<String> engineContent() {
        List<String> values = new ArrayList<>();
        for (String[] column : engineColumns()) {
            String where = column[0].equalsIgnoreCase("ACT_GE_BYTEARRAY") ? " and DEPLOYMENT_ID_ is null" : "";
            jdbc.query(
                    "select " + column[1] + " from " + column[0] + " where " + column[1] + " is not null" + where,
                    row -> {
                        Object value = row.getObject(1);
                        values.add(value instanceof byte[] bytes
                                ? new String(bytes, StandardCharsets.UTF_8)
                                : row.getString(1));
                    });
        }
        return values;
    }

    private List<String[]> engineColumns() {
        return jdbc.execute((ConnectionCallback<List<String[]>>) connection -> {
            List<String[]> columns = new ArrayList<>();
            try (var found = connection.getMetaData().getColumns(null, null, null, null)) {
                while (found.next()) {
                    String table = found.getString("TABLE_NAME");
                    String type = found.getString("TYPE_NAME").toLowerCase();
                    if (table.toUpperCase().startsWith("ACT_") && type.matches(".*(char|text|lob|bytea|binary).*")) {
                        columns.add(new String[] {table, found.getString("COLUMN_NAME")});
                    }
                }
            }
            return columns;
        });
    }
}
