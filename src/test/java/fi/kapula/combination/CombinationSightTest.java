package fi.kapula.combination;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.application.Applications;
import fi.kapula.people.People;
import fi.kapula.shared.Language;
import fi.kapula.testing.Cases;
import fi.kapula.testing.Door;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.Pages;
import fi.kapula.testing.ProcessProbe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Who learns what of a combination, through every door: pages, forms, the engine's interface, mails. */
@KapulaTest
class CombinationSightTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private Pages pages;

    @Autowired
    private HistoryService history;

    @Autowired
    private Combinations combinations;

    @Autowired
    private CombinationService service;

    @Autowired
    private Applications applications;

    @Autowired
    private People people;

    @Autowired
    private MessageSource messages;

    private String topi;
    private String taina;
    private String liisa;

    @BeforeEach
    void three_applications_wait() {
        process.clear();
        topi = cases.waiting("topi", "juha");
        taina = cases.waiting("taina", "juha");
        liisa = cases.waiting("liisa", "lauri");
        mail.forget();
    }

    @Test
    void coordinators_alone_begin_a_combination() {
        String start = "/process-definition/key/ApplicationCombination/start";
        for (String other : List.of("topi", "juha", "saara", "veera", "admin")) {
            assertThat(Door.rest(port, other).post(start, Map.of()).status()).as(other).isEqualTo(403);
            assertThat(pages.send(other, "/combinations").status()).as(other).isEqualTo(404);
        }
        assertThat(Door.rest(port, "kaisa").post(start, Map.of()).status()).isEqualTo(200);
        assertThat(pages.send("kimmo", "/combinations").location()).startsWith("/tasks/");
        assertThat(pages.open("kaisa", "/").text()).contains("Yhdistä hakemuksia");
        assertThat(pages.open("topi", "/").text()).doesNotContain("Yhdistä hakemuksia");
    }

    @Test
    void the_choice_is_shown_to_the_coordinator_who_began_it() {
        String combined = cases.beginCombination("kaisa");
        String task = "/task/" + cases.taskOf(combined, "kaisa") + "/form-variables";
        String shown = Door.rest(port, "kaisa").get(task).body();
        assertThat(shown).contains(topi, taina, liisa, "name of topi", "theme of liisa", "12 kuukautta", "suomi");
        assertThat(shown).doesNotContain("need of", "statement on");
        assertThat(Door.rest(port, "kimmo").get(task).status()).isEqualTo(404);
        assertThat(Door.rest(port, "topi").get(task).status()).isEqualTo(404);
    }

    @Test
    void an_applicant_learns_form_size_and_themes_of_those_they_would_join() {
        String combined = cases.combining("kaisa", topi, taina, liisa);
        String task = "/task/" + cases.taskOf(combined, "topi") + "/form-variables";
        Door door = Door.rest(port, "topi");
        assertThat(door.get(task).body()).contains("ryhmä", "\"3\"", "theme of taina", "theme of liisa", "name of topi");
        assertThat(Door.rest(port, "taina").get(task).status()).isEqualTo(404);
        assertThat(pages.open("topi", "/cases/" + combined).status()).isEqualTo(404);
        assertThat(pages.open("topi", "/cases/" + topi).text())
                .contains("Suostumuksia yhdistämiseen odotetaan", "Vastaa yhdistämiseen", combined);
        assertThat(pages.open("juha", "/cases/" + topi).text()).contains("Suostumuksia yhdistämiseen odotetaan");
        assertKnowsNothingOf("topi", "taina", combined);
        assertKnowsNothingOf("topi", "liisa", combined);
    }

    @Test
    void names_are_shown_where_the_organisation_allows_it() {
        String combined = cases.combining("kaisa", topi, taina, liisa);
        long id = applications.find(combined).orElseThrow().id();
        Map<String, Object> shown = invitation(true).show(id, "topi", Language.EN);
        assertThat(shown.get("names").toString()).contains("Taina Virtanen", "Liisa Korhonen").doesNotContain("Topi");
        assertThat(shown.get("form")).isEqualTo("group");
        assertThat(invitation(false).show(id, "topi", Language.EN).get("names")).isEqualTo("");
    }

    @Test
    void an_applicant_who_has_joined_sees_their_own_application_and_what_all_share() {
        String combined = combined();
        String page = pages.open("topi", "/cases/" + combined).text();
        assertThat(page).contains("Ohjauksen muoto ryhmä", "Ohjattavia 3", "theme of liisa", "name of topi");
        assertThat(pages.open("topi", "/cases/" + topi).text()).contains(combined, "Ohjaajaa etsitään");
        for (String other : List.of(taina, liisa)) {
            assertThat(pages.open("topi", "/cases/" + other).status()).isEqualTo(404);
        }
        assertKnowsNothingOf("topi", "taina", combined);
        assertKnowsNothingOf("topi", "liisa", combined);
        assertThat(seen("topi", combined)).doesNotContain("statement on topi", "payer of topi");
    }

    @Test
    void nobody_who_is_supervised_learns_of_compensation_after_acceptance() {
        String combined = combined();
        cases.propose(combined, "saara");
        cases.accept(combined, "saara", "Soita minulle.");
        for (String applicant : List.of("topi", "taina", "liisa")) {
            assertThat(seen(applicant, combined)).as(applicant).doesNotContain("statement on", "payer of");
        }
        assertThat(seen("topi", combined)).contains("Saara Järvinen", "Soita minulle.");
        assertThat(seen("topi", combined)).doesNotContain("need of taina", "goals of liisa", "wishes of liisa");
    }

    @Test
    void a_presenter_sees_what_they_presented_and_no_more() {
        String combined = combined();
        String juha = pages.open("juha", "/cases/" + combined).text();
        assertThat(juha).contains("statement on topi", "statement on taina", "name of topi");
        assertThat(juha).doesNotContain("statement on liisa", "name of liisa", "Liisa");
        assertThat(pages.open("lauri", "/cases/" + combined).text())
                .contains("statement on liisa")
                .doesNotContain("statement on t", "name of t", "Topi", "Taina");
        assertKnowsNothingOf("lauri", "topi", combined);
        assertThat(pages.open("juha", "/cases/" + liisa).status()).isEqualTo(404);
    }

    @Test
    void the_proposed_supervisor_sees_all_of_it_while_it_is_proposed() {
        String combined = combined();
        assertThat(pages.open("saara", "/cases/" + topi).status()).isEqualTo(404);
        cases.propose(combined, "saara");
        String task = cases.taskOf(combined, "saara");
        assertThat(Door.rest(port, "saara").get("/task/" + task + "/form-variables").body())
                .contains("need of topi", "need of liisa", "statement on taina", "Taina Virtanen");
        assertThat(pages.open("saara", "/cases/" + topi).text()).contains("need of topi", "payer of topi");
        service.requestTakingApart(combined, "kaisa");
        for (String key : List.of(topi, taina, liisa, combined)) {
            assertThat(pages.open("saara", "/cases/" + key).status()).as(key).isEqualTo(404);
        }
        assertThat(pages.open("topi", "/cases/" + combined).status()).isEqualTo(404);
    }

    @Test
    void coordinators_see_who_has_answered_what_and_what_returning_means() {
        String combined = cases.combining("kaisa", topi, taina, liisa);
        cases.consent(combined, "topi", true);
        assertThat(pages.open("kimmo", "/cases/" + combined).rows("originals"))
                .containsExactly(
                        "name of topi " + topi + " suostui",
                        "name of taina " + taina + " vastausta odotetaan",
                        "name of liisa " + liisa + " vastausta odotetaan");
        assertThat(pages.open("kimmo", "/").rows("queue")).anyMatch(row -> row.contains(combined));
        cases.consent(combined, "taina", true);
        cases.consent(combined, "liisa", true);
        assertThat(pages.open("kaisa", "/cases/" + combined).text())
                .contains("Topi Pesonen", "statement on liisa", "Pura yhdistelmä");
        cases.claim(combined, "HandleApplication", "kaisa");
        assertThat(Door.rest(port, "kaisa")
                        .get("/task/" + cases.taskOf(combined, "kaisa") + "/form-variables")
                        .body())
                .contains("yhdistelmä puretaan", "need of liisa", "statement on topi");
        assertThat(pages.open("kaisa", "/").rows("own")).noneMatch(row -> row.contains(combined));
    }

    @Test
    void coordinators_alone_take_a_combined_case_apart_on_its_page() {
        String combined = combined();
        String page = "/cases/" + combined + "/taking-apart";
        for (String other : List.of("topi", "juha", "saara", "admin", "oskari")) {
            assertThat(pages.open(other, page).status()).as(other).isEqualTo(404);
            assertThat(pages.send(other, page).status()).as(other).isEqualTo(404);
        }
        assertThat(pages.open("kaisa", "/cases/" + topi + "/taking-apart").status()).isEqualTo(404);
        assertThat(pages.send("kaisa", "/cases/" + topi + "/taking-apart").status()).isEqualTo(404);
        assertThat(pages.open("topi", "/cases/" + combined).text()).doesNotContain("Pura yhdistelmä");
        assertThat(pages.open("topi", "/cases/" + combined + "/withdrawal").status()).isEqualTo(404);
        assertThat(pages.open("kaisa", page).text()).contains("Puretaanko yhdistelmä?");
        assertThat(pages.send("kaisa", page).location()).isEqualTo("/cases/" + combined);
        assertThat(pages.open("kaisa", "/cases/" + combined).text()).contains("Yhdistelmä purettu");
        assertThat(pages.open("kaisa", page).status()).isEqualTo(302);
        assertThat(pages.send("kaisa", page).status()).isEqualTo(409);
        assertThat(pages.open("topi", "/cases/" + topi).text())
                .contains("Hakemus jatkaa yksinään entisellä paikallaan jonossa", "Ohjaajaa etsitään");
    }

    @Test
    void strangers_learn_nothing() {
        String combined = combined();
        for (String stranger : List.of("simo", "veera", "teemu", "admin")) {
            assertThat(pages.open(stranger, "/cases/" + combined).status()).as(stranger).isEqualTo(404);
        }
    }

    private String combined() {
        String combined = cases.combining("kaisa", topi, taina, liisa);
        List.of("topi", "taina", "liisa").forEach(applicant -> cases.consent(combined, applicant, true));
        return combined;
    }

    private void assertKnowsNothingOf(String reader, String other, String combined) {
        String name = people.person(other).orElseThrow().name();
        List<String> theirs = new ArrayList<>(List.of(name, people.person(other).orElseThrow().email()));
        List.of("name of", "need of", "goals of", "earlierSupervision of", "wishes of", "payer of", "statement on")
                .forEach(field -> theirs.add(field + " " + other));
        assertThat(seen(reader, combined)).doesNotContain(theirs);
    }

    /** Everything that a person can read of the four cases. */
    private String seen(String person, String combined) {
        StringBuilder all = new StringBuilder();
        Door rest = Door.rest(port, person);
        all.append(pages.open(person, "/").html());
        for (String key : List.of(combined, topi, taina, liisa)) {
            for (String page : List.of("", "/meetings", "/contract", "/withdrawal", "/taking-apart", "/notes")) {
                all.append(pages.open(person, "/cases/" + key + page).html());
            }
            all.append(rest.get("/task?processInstanceBusinessKey=" + key).body());
            all.append(rest.get("/process-instance?businessKey=" + key).body());
            all.append(rest.get("/history/task?processInstanceBusinessKey=" + key).body());
        }
        for (HistoricTaskInstance task : history.createHistoricTaskInstanceQuery().list()) {
            all.append(pages.open(person, "/tasks/" + task.getId()).html());
            all.append(rest.get("/task/" + task.getId()).body());
            all.append(rest.get("/task/" + task.getId() + "/form-variables").body());
            all.append(rest.get("/task/" + task.getId() + "/variables").body());
        }
        all.append(rest.get("/variable-instance").body());
        all.append(rest.get("/history/variable-instance").body());
        mail.to(person).forEach(one -> all.append(one.subject()).append(one.plain()).append(one.html()));
        return all.toString();
    }

    private CombinationInvitation invitation(boolean names) {
        return new CombinationInvitation(
                combinations, applications, people, new CombinationSettings(names), messages);
    }
}
