package fi.kapula.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fi.kapula.engine.SubmissionRejected;
import fi.kapula.engine.TaskGate;
import fi.kapula.people.OwnSettings;
import fi.kapula.shared.Language;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.Supervisions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractAcknowledgementTest {

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
    private OwnSettings own;

    private String key;

    @BeforeEach
    void a_contract_awaits_its_three_parties() {
        process.clear();
        mail.forget();
        key = supervisions.drafted();
    }

    @AfterAll
    void every_flow_node_was_visited() {
        assertThat(process.unvisited("ContractAcknowledgement")).isEmpty();
    }

    @Test
    void asks_every_party_but_the_supervisor_who_signs_by_drafting() {
        assertThat(mail.all())
                .filteredOn(sighting -> sighting.subject().startsWith("Kuittaa"))
                .extracting(MailProbe.Sighting::recipient)
                .containsExactlyInAnyOrder("topi", "juha", "kaisa");
        assertThat(mail.last("topi").subject()).isEqualTo("Kuittaa työnohjaussopimus: Topin hakemus (" + key + ")");
        assertThat(mail.last("topi").path()).isEqualTo("/tasks/" + supervisions.task(key, "topi"));
        assertThat(status()).extracting("state", "accepted", "parties").containsExactly(ContractState.WAITING, 0L, 3L);
    }

    @ParameterizedTest
    @CsvSource({
        "topi, juha, kaisa",
        "topi, kaisa, juha",
        "juha, topi, kaisa",
        "juha, kaisa, topi",
        "kaisa, topi, juha",
        "kaisa, juha, topi"
    })
    void comes_into_force_once_with_the_last_acceptance_whatever_the_order(String first, String second, String third) {
        mail.forget();
        supervisions.accept(key, first);
        supervisions.accept(key, second);
        assertThat(status()).extracting("state", "accepted").containsExactly(ContractState.WAITING, 2L);
        assertThat(mail.recipients()).isEmpty();

        supervisions.accept(key, third);
        assertThat(status()).extracting("state", "accepted").containsExactly(ContractState.IN_FORCE, 3L);
        assertThat(mail.recipients()).containsExactlyInAnyOrder("aino", "topi", "juha", "kaisa");
        assertThat(mail.last("aino").subject()).startsWith("Työnohjaussopimus on voimassa");
        assertThat(process.path(key)).contains("EndEvent_ContractInForce");
    }

    @Test
    void goes_back_to_the_supervisor_with_the_comment_of_whoever_rejects() {
        supervisions.accept(key, "topi");
        mail.forget();
        supervisions.reject(key, "juha", "Hinta on liian korkea.");
        assertThat(mail.recipients()).containsExactly("aino");
        assertThat(mail.last("aino").plain()).contains("Hinta on liian korkea.", "Juha Pesonen");
        assertThat(status().state()).isEqualTo(ContractState.REJECTED);
        assertThat(supervisions.asked(key)).isEmpty();
        assertThat(process.path(key)).contains("EndEvent_ContractRejected");
        assertThat(gate.show(supervisions.draftTask(key), "aino").get("answers").toString())
                .contains("Topi Pesonen, ohjattava: hyväksyi", "Hinta on liian korkea.")
                .contains("Kaisa Heikkinen, työnohjauskoordinaattori: ei ole vielä vastannut");
    }

    @Test
    void may_be_drafted_again_unchanged_after_a_rejection() {
        supervisions.reject(key, "juha", "En ehtinyt lukea.");
        supervisions.draft(key, Map.of());
        assertThat(status()).extracting("version", "state").containsExactly(2, ContractState.WAITING);
        assertThat(changesForTopi()).isEqualTo("Sisältö ei muuttunut edellisestä versiosta.");
    }

    @Test
    void is_not_rejected_without_a_comment() {
        String task = supervisions.task(key, "topi");
        assertThatThrownBy(() -> gate.submit(task, "topi", Map.of("accept", "NO")))
                .isInstanceOfSatisfying(SubmissionRejected.class, rejected -> assertThat(rejected.errors())
                        .containsOnlyKeys("comment"));
        assertThat(status().accepted()).isZero();
    }

    @Test
    void reminds_only_those_who_have_not_acknowledged() {
        supervisions.accept(key, "topi");
        mail.forget();
        process.fireTimer("BoundaryEvent_ReminderDue");
        assertThat(mail.recipients()).containsExactlyInAnyOrder("juha", "kaisa");
        assertThat(mail.last("juha").path()).isEqualTo("/tasks/" + supervisions.task(key, "juha"));

        supervisions.accept(key, "juha");
        mail.forget();
        process.fireTimer("BoundaryEvent_ReminderDue");
        assertThat(mail.recipients()).containsExactly("kaisa");
    }

    @Test
    void a_new_draft_voids_the_open_round_and_every_earlier_acknowledgement() {
        supervisions.accept(key, "topi");
        supervisions.accept(key, "juha");
        String tooLate = supervisions.task(key, "kaisa");
        mail.forget();
        supervisions.draft(key, Map.of("goals", "Aivan muu tavoite."));

        assertThat(mail.recipients()).containsExactlyInAnyOrder("topi", "juha", "kaisa");
        assertThat(status()).extracting("version", "state", "accepted").containsExactly(2, ContractState.WAITING, 0L);
        assertThat(supervisions.asked(key)).containsExactlyInAnyOrder("topi", "juha", "kaisa");
        assertThat(process.path(key)).contains("EndEvent_ContractReplaced");
        assertThatThrownBy(() -> gate.submit(tooLate, "kaisa", Map.of("accept", "YES")))
                .isInstanceOfSatisfying(SubmissionRejected.class, rejected -> assertThat(rejected.status())
                        .isEqualTo(409));
        assertThat(contracts.versions(key))
                .extracting(ContractVersionCard::version, ContractVersionCard::state)
                .containsExactly(tuple(1, ContractState.REPLACED), tuple(2, ContractState.WAITING));
        assertThat(changesForTopi()).isEqualTo("Muuttui edellisestä versiosta: Tavoitteet.");

        List.of("topi", "juha", "kaisa").forEach(party -> supervisions.accept(key, party));
        assertThat(status()).extracting("version", "state").containsExactly(2, ContractState.IN_FORCE);
    }

    @Test
    void a_change_takes_the_version_in_force_out_of_force() {
        List.of("topi", "juha", "kaisa").forEach(party -> supervisions.accept(key, party));
        supervisions.draft(key, Map.of("meetings", 14));
        assertThat(status()).extracting("version", "state").containsExactly(2, ContractState.WAITING);
        assertThat(status().inForceAt()).isNull();
        assertThat(contracts.versions(key).get(0).inForceAt()).isNotNull();
    }

    @Test
    void a_draft_that_changes_nothing_asks_nobody() {
        String task = supervisions.task(key, "topi");
        mail.forget();
        supervisions.draft(key, Map.of());
        assertThat(supervisions.task(key, "topi")).isEqualTo(task);

        List.of("topi", "juha", "kaisa").forEach(party -> supervisions.accept(key, party));
        mail.forget();
        supervisions.draft(key, Map.of());
        assertThat(mail.recipients()).isEmpty();
        assertThat(status()).extracting("version", "state").containsExactly(1, ContractState.IN_FORCE);
    }

    @Test
    void a_group_has_no_presenter_to_ask() {
        String group = supervisions.beginGroup("topi", "taina", "teemu");
        supervisions.draft(group, Map.of("form", "GROUP"));
        assertThat(supervisions.asked(group)).containsExactlyInAnyOrder("topi", "taina", "teemu", "kaisa");
        supervisions.acceptAll(group);
        assertThat(contracts.status(group).orElseThrow().state()).isEqualTo(ContractState.IN_FORCE);
    }

    @Test
    void with_another_supervisor_it_starts_anew() {
        supervisions.acceptAll(key);
        supervisions.change(key, "saara");
        assertThat(status().state()).isEqualTo(ContractState.ENDED);
        assertThat(gate.show(supervisions.draftTask(key), "saara"))
                .containsEntry("answers", "")
                .extractingByKey("place")
                .isNotEqualTo("Kaupungintalo");
        supervisions.draft(key, Map.of("place", "Etänä"));
        assertThat(status()).extracting("version", "state", "accepted").containsExactly(2, ContractState.WAITING, 0L);
        assertThat(changesForTopi()).isEqualTo("Tämä on sopimuksen ensimmäinen versio.");
        assertThat(contracts.document(key, 1, "saara")).isEmpty();
        assertThat(contracts.document(key, 1, "aino").orElseThrow().content().compensation()).isNotNull();
        assertThat(contracts.document(key, 2, "aino")).isEmpty();
        supervisions.acceptAll(key);
        assertThat(status()).extracting("version", "state").containsExactly(2, ContractState.IN_FORCE);
    }

    @Test
    void ends_with_the_supervision_and_tells_those_who_were_still_asked() {
        supervisions.accept(key, "topi");
        mail.forget();
        supervisions.close(key);
        assertThat(mail.all())
                .filteredOn(sighting -> sighting.subject().contains("ei tarvitse kuitata"))
                .extracting(MailProbe.Sighting::recipient)
                .containsExactlyInAnyOrder("juha", "kaisa");
        assertThat(status().state()).isEqualTo(ContractState.ENDED);
        assertThat(supervisions.asked(key)).isEmpty();
        assertThat(process.path(key)).contains("EndEvent_ContractWithdrawn");
    }

    @Test
    void a_contract_in_force_ends_with_the_supervision_and_nobody_needs_to_be_told() {
        List.of("topi", "juha", "kaisa").forEach(party -> supervisions.accept(key, party));
        mail.forget();
        supervisions.close(key);
        assertThat(status().state()).isEqualTo(ContractState.ENDED);
        assertThat(mail.all()).noneMatch(sighting -> sighting.subject().contains("ei tarvitse kuitata"));
    }

    @Test
    void speaks_the_language_of_each_party() {
        own.choose("taina", Language.SV);
        try {
            String group = supervisions.beginGroup("topi", "taina");
            supervisions.draft(group, Map.of());
            assertThat(mail.last("taina").subject()).startsWith("Kvittera handledningsavtalet");
            assertThat(supervisions.shownTo(group, "taina")).containsEntry("form", "Individuell handledning");
        } finally {
            own.choose("taina", Language.FI);
        }
    }

    private String changesForTopi() {
        return supervisions.shownTo(key, "topi").get("changes").toString();
    }

    private ContractStatus status() {
        return contracts.status(key).orElseThrow();
    }
}
