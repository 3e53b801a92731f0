package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
class CasePageTest {

    private static final String COMPENSATION = "Puollan hakemusta.";
    private static final String REASON = "Liian monta prosessia.";
    private static final String MESSAGE = "Soita minulle.";

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private Pages pages;

    @Autowired
    private RuntimeService runtime;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
    }

    @Test
    void shows_the_applicant_everything_but_compensation_and_proposals() {
        Page page = pages.open("topi", "/cases/" + cases.accepted());
        assertThat(page.text())
                .contains("Topin hakemus", "Työ on muuttunut paljon.", "12 kuukautta", "Kerran kuukaudessa", "suomi")
                .contains("Ohjaus on käynnissä", "Saara Järvinen", "saara@kapula.example", MESSAGE)
                .doesNotContain(COMPENSATION, "4711", "matkakulut", "Aino", REASON, "Ohjausehdotukset");
    }

    @Test
    void shows_the_supervisor_who_accepted_without_a_message() {
        String key = cases.proposedTo("aino");
        cases.submit(key, "AnswerProposal", "aino", Map.of("decision", "ACCEPT"));
        assertThat(pages.open("topi", "/cases/" + key).text()).contains("Aino Lehtonen");
    }

    @Test
    void shows_the_presenter_the_compensation_but_neither_proposals_nor_the_message_to_supervisees() {
        Page page = pages.open("juha", "/cases/" + cases.accepted());
        assertThat(page.text())
                .contains(COMPENSATION, "4711", "Saara Järvinen")
                .doesNotContain("Aino", REASON, MESSAGE, "Peru hakemus");
    }

    @Test
    void shows_a_coordinator_proposals_and_their_reasons() {
        Page page = pages.open("kimmo", "/cases/" + cases.accepted());
        assertThat(page.text()).contains(COMPENSATION, MESSAGE);
        assertThat(page.rows("proposals")).hasSize(2);
        assertThat(page.rows("proposals").get(0)).contains("Aino Lehtonen", "Kaisa Heikkinen", "kieltäytyi", REASON);
        assertThat(page.rows("proposals").get(1)).contains("Saara Järvinen", "hyväksyi");
    }

    @Test
    void shows_the_supervisor_what_an_answer_needs_and_only_while_it_is_asked() {
        String key = cases.proposedTo("aino");
        assertThat(pages.open("aino", "/cases/" + key).text())
                .contains("Topin hakemus", COMPENSATION, "Vastaa ohjausehdotukseen")
                .contains("Ehdotettu ohjaajalle", "Sinun vuorosi");
        assertThat(pages.open("saara", "/cases/" + key).status()).isEqualTo(404);
        cases.decline(key, "aino", REASON);
        assertThat(pages.open("aino", "/cases/" + key).status()).isEqualTo(404);
        cases.propose(key, "saara");
        cases.accept(key, "saara", MESSAGE);
        assertThat(pages.open("saara", "/cases/" + key).text())
                .contains(COMPENSATION, MESSAGE)
                .doesNotContain("Aino", REASON);
    }

    @Test
    void shows_a_group_to_its_supervisees() {
        String key = cases.sentForGroup("topi", "taina");
        assertThat(pages.open("taina", "/cases/" + key).text())
                .contains("Ryhmähakemus", "Topi Pesonen", "Taina Virtanen")
                .doesNotContain("Esittelijä", "Peru hakemus");
        assertThat(pages.open("teemu", "/cases/" + key).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"taina", "teemu", "liisa", "lauri", "bo", "aino", "oskari", "admin"})
    void a_stranger_gets_what_an_unknown_case_gets(String stranger) {
        String key = cases.accepted();
        Page page = pages.open(stranger, "/cases/" + key);
        Page unknown = pages.open(stranger, "/cases/TNO-1999-0001");
        assertThat(page.status()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(page.html().html()).isEqualTo(unknown.html().html());
    }

    @Test
    void a_draft_is_its_applicants_alone() {
        String key = cases.begin("topi");
        assertThat(pages.open("topi", "/cases/" + key).text()).contains("Luonnos", "Sinun vuorosi");
        assertThat(pages.open("juha", "/cases/" + key).status()).isEqualTo(404);
        assertThat(pages.open("kaisa", "/cases/" + key).status()).isEqualTo(404);
    }

    @Test
    void tells_the_rounds_with_who_did_what_and_why() {
        String key = cases.sent("topi");
        cases.sendBack(key, "Täsmennä tavoitteita.");
        cases.submit(key, "CompleteApplication", "topi", Cases.individual());
        Page page = pages.open("topi", "/cases/" + key);
        List<String> events = page.html().select(".history li").eachText();
        assertThat(events).hasSize(4);
        assertThat(events.get(0)).contains("Hakemus lähetetty uudelleen (2. lähetys), Topi Pesonen");
        assertThat(events.get(1)).contains("klo", "Palautettu korjattavaksi, Juha Pesonen", "Täsmennä tavoitteita.");
        assertThat(events.get(3)).contains("Hakemus aloitettu, Topi Pesonen");
        assertThat(page.html().select("[aria-current=step]").text()).contains("Esittely");
    }

    @Test
    void what_people_type_stays_text() {
        String key = cases.begin("topi");
        var typed = Cases.individual();
        typed.put("name", "<script>alert(1)</script>${7*7}");
        typed.put("need", "<img src=x onerror=alert(1)> [[${7*7}]]");
        cases.submit(key, "CompleteApplication", "topi", typed);
        Page page = pages.open("juha", "/cases/" + key);
        assertThat(page.html().select("main script, main img")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script>${7*7}", "[[${7*7}]]");
        assertThat(pages.open("juha", "/").text()).contains("<script>alert(1)</script>${7*7}");
    }

    @Test
    void shows_the_next_meetings_to_each_as_far_as_they_may_know() {
        String key = cases.accepted();
        assertThat(pages.open("topi", "/cases/" + key).text()).contains("Seuraavaa tapaamista ei ole sovittu.");
        cases.schedule(key, "saara", LocalDate.now().plusDays(7) + "T10:00:00+02:00");
        assertThat(pages.open("topi", "/cases/" + key).rows("meetings"))
                .singleElement()
                .asString()
                .contains("klo 10.00", "huone 3", "Et ole vielä vastannut", "Vastaa");
        assertThat(pages.open("saara", "/cases/" + key).rows("meetings"))
                .singleElement()
                .asString()
                .contains("huone 3", "ei vielä vastannut 1");
        assertThat(pages.open("kaisa", "/cases/" + key).rows("meetings"))
                .singleElement()
                .asString()
                .contains("klo 10.00")
                .doesNotContain("huone 3", "vastannut");
        assertThat(pages.open("juha", "/cases/" + key).has("#meetings")).isFalse();
    }

    @Test
    void pictures_the_way_to_its_end() {
        String key = cases.accepted();
        assertThat(path(key)).containsExactly("tehty", "tehty", "tehty", "nyt", "edessä");
        cases.close(key, "saara");
        assertThat(path(key)).containsOnly("tehty").hasSize(5);
        assertThat(pages.open("topi", "/cases/" + key).has("[aria-current=step]")).isFalse();
    }

    private List<String> path(String key) {
        return pages.open("topi", "/cases/" + key).html().select("ol.path li .hidden").eachText();
    }

    @Test
    void leads_those_who_follow_processes_to_the_same_instance_in_cockpit() {
        String key = cases.accepted();
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .processDefinitionKey("SupervisionApplication")
                .singleResult()
                .getId();
        assertThat(pages.open("kimmo", "/cases/" + key).link("Avaa tapaus Cockpitissa"))
                .isEqualTo("/camunda/app/cockpit/default/#/process-instance/" + instance);
        for (String person : List.of("topi", "juha", "saara")) {
            assertThat(pages.open(person, "/cases/" + key).text()).as(person).doesNotContain("Cockpit");
        }
        cases.close(key, "saara");
        assertThat(pages.open("kimmo", "/cases/" + key).text()).as("nothing runs").doesNotContain("Cockpit");
    }
}
