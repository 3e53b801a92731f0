package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
class HomePageTest {

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private Pages pages;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
    }

    @Test
    void shows_an_applicant_what_to_do_and_whose_turn_it_is() {
        String draft = cases.begin("topi");
        String sent = cases.sent("topi");
        Page home = pages.open("topi", "/");
        assertThat(home.rows("tasks"))
                .singleElement()
                .asString()
                .contains("Täydennä hakemus", "Topi Pesonen (" + draft + ")", "Määräpäivä");
        assertThat(home.link("Täydennä hakemus"))
                .isEqualTo("/tasks/" + cases.task(draft, "CompleteApplication").getId());
        assertThat(home.rows("own")).hasSize(2);
        assertThat(home.rows("own").get(0))
                .contains("Topin hakemus", sent, "Esittelyssä", "Vuorossa esittelijä Juha Pesonen");
        assertThat(home.rows("own").get(1)).contains(draft, "Luonnos", "Sinun vuorosi");
        assertThat(home.has("#queue, #toPresent, #sentOn, #decided, #supervised, #meetings")).isFalse();
    }

    @Test
    void shows_a_presenter_what_is_new_what_was_sent_on_and_what_is_decided() {
        String fresh = cases.sent("topi");
        String past = cases.presented();
        String back = cases.sent("topi");
        cases.sendBack(back, "Täsmennä.");
        String running = cases.accepted();
        Page home = pages.open("juha", "/");
        assertThat(home.rows("toPresent"))
                .singleElement()
                .asString()
                .contains(fresh, "Topi Pesonen, Kotihoito", "Sinun vuorosi");
        assertThat(home.rows("sentOn")).hasSize(2);
        assertThat(home.rows("sentOn").get(0)).contains(back, "Palautettu korjattavaksi", "Vuorossa hakija Topi Pesonen");
        assertThat(home.rows("sentOn").get(1)).contains(past, "Ohjaajaa etsitään");
        assertThat(home.rows("decided")).singleElement().asString().contains(running, "Ohjaus on käynnissä");
        assertThat(home.rows("tasks")).singleElement().asString().contains("Esittele hakemus", fresh);
    }

    @Test
    void tells_a_presenter_that_a_supervision_runs_but_not_when_it_meets() {
        String key = cases.accepted();
        cases.schedule(key, "saara", in(7));
        assertThat(pages.open("juha", "/").rows("decided"))
                .singleElement()
                .asString()
                .contains(key)
                .doesNotContain("tapaaminen", in(7).substring(0, 4) + " klo");
        assertThat(pages.open("topi", "/").rows("own")).singleElement().asString().contains(key, "Sinun vuorosi");
        cases.submit(key, "AnswerMeeting", "topi", Map.of("suits", "YES"));
        assertThat(pages.open("topi", "/").rows("own")).singleElement().asString().contains("Seuraava tapaaminen");
    }

    @Test
    void shows_coordinators_the_beginning_of_the_queue_with_the_way_to_choose() {
        String first = cases.presented();
        cases.proposedTo("aino");
        Page home = pages.open("kimmo", "/");
        assertThat(home.rows("queue"))
                .singleElement()
                .asString()
                .contains(first, "Topi Pesonen, Kotihoito", "Ohjaajaa etsitään", "Haettu tänään", "Valitse ohjaaja");
        assertThat(home.link("Valitse ohjaaja"))
                .isEqualTo("/tasks/" + cases.task(first, "HandleApplication").getId());
        assertThat(home.rows("tasks")).as("what is offered stands in the queue").isEmpty();
        cases.claim(first, "HandleApplication", "kaisa");
        assertThat(pages.open("kimmo", "/").rows("queue"))
                .singleElement()
                .asString()
                .contains("Käsittelyssä: Kaisa Heikkinen")
                .doesNotContain("Valitse ohjaaja");
        assertThat(pages.open("kaisa", "/").rows("tasks")).singleElement().asString().contains("Valitse ohjaaja", first);
    }

    @Test
    void shows_whoever_meets_when_and_whether_they_have_answered() {
        String key = cases.runningGroup();
        cases.schedule(key, "saara", in(7));
        Page home = pages.open("topi", "/");
        assertThat(home.rows("meetings"))
                .singleElement()
                .asString()
                .contains(key, "klo 10.00", "Kaupungintalo, huone 3", "Et ole vielä vastannut")
                .doesNotContain("ei vielä vastannut 3");
        assertThat(home.html().select("section[aria-labelledby=meetings] a:containsOwn(Vastaa)").attr("href"))
                .matches("/cases/" + key + "/meetings/\\d+/answer");
        cases.submitTask(cases.taskOf(key, "topi"), "topi", Map.of("suits", "NO", "comment", "Lomalla."));
        assertThat(pages.open("topi", "/").rows("meetings"))
                .singleElement()
                .asString()
                .contains("Vastasit: ei sovi", "Muuta vastausta");
        assertThat(pages.open("taina", "/").rows("meetings")).singleElement().asString().doesNotContain("ei sovi");
        assertThat(pages.open("saara", "/").rows("meetings"))
                .singleElement()
                .asString()
                .contains("ei sovi 1", "ei vielä vastannut 2")
                .doesNotContain("Et ole vielä vastannut", "Lomalla");
        assertThat(pages.open("juha", "/").rows("meetings")).isEmpty();
        assertThat(pages.open("kaisa", "/").has("#meetings")).isFalse();
    }

    @Test
    void tells_an_applicant_nothing_of_whom_the_case_is_proposed_to() {
        cases.proposedTo("aino");
        assertThat(pages.open("topi", "/").text())
                .contains("Ohjaajaa etsitään", "Vuorossa työnohjauskoordinaattori")
                .doesNotContain("Aino", "Ehdotettu");
        assertThat(pages.open("juha", "/").text()).doesNotContain("Aino", "Ehdotettu");
        assertThat(pages.open("aino", "/").rows("tasks"))
                .singleElement()
                .asString()
                .contains("Vastaa ohjausehdotukseen");
    }

    @Test
    void shows_a_supervisor_each_running_process_on_a_row() {
        String key = cases.runningGroup();
        Page home = pages.open("saara", "/");
        assertThat(home.rows("supervised"))
                .singleElement()
                .asString()
                .contains(key, "Topi Pesonen", "Teemu", "Taina Virtanen")
                .contains("Seuraavaa tapaamista ei ole sovittu", "Sopimusta ei ole vielä laadittu", "pidetty 0");
        assertThat(home.link("Valitse seuraava askel"))
                .isEqualTo("/tasks/" + cases.task(key, "PlanNextStep").getId());
        assertThat(home.rows("tasks")).as("the standing task stands there").isEmpty();
        cases.schedule(key, "saara", in(7));
        cases.submitTask(cases.taskOf(key, "topi"), "topi", Map.of("suits", "NO"));
        cases.draftContract(key, "saara", Map.of("form", "GROUP"));
        assertThat(pages.open("saara", "/").rows("supervised"))
                .singleElement()
                .asString()
                .contains("Seuraava tapaaminen", "klo 10.00", "Vastaamatta 2/3", "Ei sovi: 1")
                .contains("Sopimus odottaa kuittauksia, 0/");
        assertThat(pages.open("aino", "/").rows("supervised")).isEmpty();
        assertThat(pages.open("aino", "/").text()).contains("Kun hyväksyt ohjausehdotuksen");
    }

    @Test
    void counts_for_a_supervisor_what_they_have_held_themself() {
        String key = cases.accepted();
        cases.schedule(key, "saara", in(7));
        cases.takePlace(key);
        cases.submit(key, "ConfirmAttendance", "saara", Map.of("held", true, "attended", List.of("topi")));
        assertThat(pages.open("saara", "/").rows("supervised"))
                .singleElement()
                .asString()
                .contains("Tapaamisia pidetty 1", "Ohjausyksiköitä käytetty 2");
        cases.changeSupervisor(key, "saara", "Ei toiminut.");
        assertThat(pages.open("saara", "/").rows("supervised")).isEmpty();
        assertThat(pages.open("kaisa", "/").rows("queue")).singleElement().asString().contains("Ohjaaja vaihtuu");
        cases.propose(key, "bo");
        cases.accept(key, "bo", "Hej.");
        assertThat(pages.open("bo", "/").rows("supervised"))
                .singleElement()
                .asString()
                .contains("0")
                .doesNotContain("pidetty 1");
    }

    @Test
    void shows_a_group_to_those_whom_it_is_for() {
        String key = cases.sentForGroup("topi", "taina");
        assertThat(pages.open("taina", "/").rows("own")).singleElement().asString().contains(key);
        assertThat(pages.open("teemu", "/").rows("own")).isEmpty();
    }

    @Test
    void shows_nothing_to_those_who_have_no_part() {
        cases.begin("topi");
        cases.proposedTo("saara");
        for (String stranger : new String[] {"taina", "lauri", "aino", "oskari", "admin"}) {
            assertThat(pages.open(stranger, "/").text()).as(stranger).doesNotContain("TNO-", "Topin");
        }
    }

    @Test
    void begins_an_application_and_leads_to_its_first_task() {
        Page begun = pages.send("taina", "/applications");
        assertThat(begun.location()).startsWith("/tasks/");
        assertThat(pages.open("taina", begun.location()).html().title()).startsWith("Täydennä hakemus");
        assertThat(pages.open("taina", "/").rows("own")).hasSize(1);
    }

    @Test
    void only_employees_begin_applications() {
        assertThat(pages.open("oskari", "/").has("form[action=/applications]")).isFalse();
        assertThat(pages.send("oskari", "/applications").status()).isEqualTo(404);
        assertThat(pages.send("bo", "/applications").status()).isEqualTo(404);
    }

    @Test
    void pages_through_what_is_older_by_key() {
        for (int i = 0; i < Slice.SIZE + 3; i++) {
            cases.begin("topi");
        }
        Page first = pages.open("topi", "/");
        assertThat(first.rows("own")).hasSize(Slice.SIZE);
        assertThat(first.rows("tasks")).hasSize(Slice.SIZE);
        Page older = pages.open("topi", first.link("Näytä vanhempia"));
        assertThat(older.rows("own")).hasSize(3).doesNotContainAnyElementsOf(first.rows("own"));
        assertThat(older.link("Luettelon alkuun")).isEqualTo("/");
        Page moreTasks = pages.open("topi", first.link("Näytä lisää"));
        assertThat(moreTasks.rows("tasks")).hasSize(3).doesNotContainAnyElementsOf(first.rows("tasks"));
    }

    @Test
    void a_person_with_few_roles_finds_a_short_page() {
        assertThat(pages.open("oskari", "/").html().select("main section")).hasSize(1);
        Page home = pages.open("taina", "/");
        assertThat(home.html().select("main section")).hasSize(2);
        assertThat(home.text()).contains("Kun teet työnohjaushakemuksen, näet tästä");
    }

    /** Ten o'clock so many days from now, with its offset. */
    private static String in(int days) {
        return LocalDate.now().plusDays(days).atTime(10, 0).atZone(ZoneId.of("Europe/Helsinki")).toOffsetDateTime().toString();
    }

    @Test
    void refuses_a_page_that_there_cannot_be() {
        assertThat(pages.open("topi", "/?own=abc").status()).isEqualTo(400);
        assertThat(pages.open("topi", "/?tasks=abc").status()).isEqualTo(400);
        assertThat(pages.open("topi", "/?tasks=1").status()).isEqualTo(400);
    }
}
