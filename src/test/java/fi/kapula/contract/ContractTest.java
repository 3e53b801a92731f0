package fi.kapula.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.kapula.people.SupervisionForm;
import fi.kapula.security.CaseRole;
import fi.kapula.shared.DomainException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of the contract itself. */
class ContractTest {

    private static final Instant NOW = Instant.parse("2027-01-11T07:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(3600);
    private static final ContractParty AINO = new ContractParty("aino", "Aino Lehtonen", CaseRole.SUPERVISOR);
    private static final ContractParty TOPI = new ContractParty("topi", "Topi Pesonen", CaseRole.SUPERVISEE);
    private static final ContractParty JUHA = new ContractParty("juha", "Juha Pesonen", CaseRole.PRESENTER);
    private static final ContractCompensation COMPENSATION =
            new ContractCompensation("90 €", "4711", null, "21 päivää");

    private final Contract contract = new Contract("TNO-2027-0001");

    @BeforeEach
    void a_version_waits() {
        assertThat(draft("Tavoite", COMPENSATION)).isTrue();
    }

    @Test
    void is_in_force_when_the_last_party_has_accepted() {
        assertThat(accept(TOPI)).isEqualTo(ContractState.WAITING);
        assertThat(accept(JUHA)).isEqualTo(ContractState.IN_FORCE);
        assertThat(latest().toCard().inForceAt()).isEqualTo(LATER);
    }

    @Test
    void is_rejected_by_the_first_no_and_then_takes_no_answer() {
        assertThat(contract.acknowledge("juha", 1, false, "Ei.", true, LATER)).isEqualTo(ContractState.REJECTED);
        assertThatThrownBy(() -> accept(TOPI)).isInstanceOf(DomainException.class).hasMessage("error.contract.closed");
    }

    @Test
    void takes_one_answer_from_each_party_and_none_from_others() {
        accept(TOPI);
        assertThatThrownBy(() -> accept(TOPI)).hasMessage("error.contract.answered");
        assertThatThrownBy(() -> accept(AINO)).hasMessage("error.contract.notParty");
        assertThatThrownBy(() -> contract.acknowledge("juha", 1, false, " ", true, LATER)).hasMessage("error.required");
    }

    @Test
    void a_new_version_needs_all_answers_again() {
        accept(TOPI);
        accept(JUHA);
        assertThat(draft("Toinen tavoite", COMPENSATION)).isTrue();
        assertThat(contract.version(1).toCard().state()).isEqualTo(ContractState.REPLACED);
        assertThat(latest().acknowledgements()).noneMatch(Acknowledgement::isAnswered);
        assertThatThrownBy(() -> accept(TOPI)).hasMessage("error.contract.replaced");
    }

    @Test
    void a_draft_that_says_the_same_is_no_new_version_unless_the_old_one_came_to_nothing() {
        assertThat(draft("Tavoite", COMPENSATION)).isFalse();
        contract.acknowledge("juha", 1, false, "Ei.", true, LATER);
        assertThat(draft("Tavoite", COMPENSATION)).isTrue();
        assertThat(contract.version(1).toCard().state()).isEqualTo(ContractState.REJECTED);
        contract.end(LATER);
        assertThat(draft("Tavoite", COMPENSATION)).isTrue();
    }

    @Test
    void knows_when_nothing_changed_but_the_compensation() {
        draft("Tavoite", new ContractCompensation("95 €", "4711", null, "21 päivää"));
        assertThat(contract.changesCompensationAlone(latest())).isTrue();
        assertThat(contract.changes(latest(), false)).isEmpty();
        assertThat(contract.changes(latest(), true)).containsExactly("price");

        draft("Toinen", new ContractCompensation("99 €", "4711", null, "21 päivää"));
        assertThat(contract.changesCompensationAlone(latest())).isFalse();
        assertThat(contract.changes(latest(), false)).containsExactly("goals");
        assertThat(contract.changes(latest(), true)).containsExactly("goals", "price");
    }

    @Test
    void a_first_version_changes_nothing() {
        assertThat(contract.changesCompensationAlone(latest())).isFalse();
        assertThat(contract.changes(latest(), true)).isEmpty();
    }

    /** Stored hashes are made of this text: it may never change. */
    @Test
    void hashes_exactly_what_the_party_was_shown() throws Exception {
        contract.acknowledge("topi", 1, true, null, false, LATER);
        contract.acknowledge("juha", 1, true, null, true, LATER);
        String common = "{\"contract\":\"TNO-2027-0001\",\"version\":1,\"parties\":["
                + "{\"person\":\"aino\",\"name\":\"Aino Lehtonen\",\"capacity\":\"SUPERVISOR\"},"
                + "{\"person\":\"topi\",\"name\":\"Topi Pesonen\",\"capacity\":\"SUPERVISEE\"},"
                + "{\"person\":\"juha\",\"name\":\"Juha Pesonen\",\"capacity\":\"PRESENTER\"}],"
                + "\"form\":\"INDIVIDUAL\",\"goals\":\"Tavoite\",\"startsOn\":\"2027-01-11\",\"endsOn\":\"2027-12-17\","
                + "\"meetings\":\"12\",\"scheduling\":null,\"place\":\"Kaupungintalo\",\"methods\":null,"
                + "\"evaluation\":null,\"confidentiality\":\"Rivi \\\"yksi\\\"\\nRivi kaksi\",\"cancellation\":null,"
                + "\"interruption\":null,\"disputes\":null";
        String compensation = ",\"price\":\"90 €\",\"payer\":\"4711\",\"travel\":null,\"paymentTerms\":\"21 päivää\"";
        assertThat(hashOf("topi")).isEqualTo(sha256(common + "}"));
        assertThat(hashOf("juha")).isEqualTo(sha256(common + compensation + "}"));
    }

    @Test
    void the_hash_of_a_supervisee_does_not_tell_the_compensation_apart() {
        ContractContent before = latest().content(false);
        Contract other = new Contract("TNO-2027-0001");
        ContractCompensation cheaper = new ContractCompensation("1 €", null, null, null);
        other.draft(List.of(AINO, TOPI, JUHA), terms("Tavoite"), cheaper, NOW);
        assertThat(other.version(1).content(false).sha256()).isEqualTo(before.sha256());
        assertThat(other.version(1).content(true).sha256()).isNotEqualTo(latest().content(true).sha256());
    }

    private String hashOf(String person) {
        return latest().acknowledgementOf(person).orElseThrow().contentHash();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private ContractState accept(ContractParty party) {
        return contract.acknowledge(party.person(), 1, true, null, party == JUHA, LATER);
    }

    private boolean draft(String goals, ContractCompensation compensation) {
        return contract.draft(List.of(AINO, TOPI, JUHA), terms(goals), compensation, NOW);
    }

    private ContractVersion latest() {
        return contract.latest().orElseThrow();
    }

    private static ContractTerms terms(String goals) {
        return new ContractTerms(
                SupervisionForm.INDIVIDUAL,
                goals,
                LocalDate.of(2027, 1, 11),
                LocalDate.of(2027, 12, 17),
                12,
                null,
                "Kaupungintalo",
                null,
                null,
                "Rivi \"yksi\"\nRivi kaksi",
                null,
                null,
                null);
    }
}
