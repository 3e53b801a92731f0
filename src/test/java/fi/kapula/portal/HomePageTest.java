package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
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
        assertThat(home.has("#waiting, #toPresent, #presented")).isFalse();
    }

    @Test
    void shows_a_presenter_what_is_new_and_what_was_sent_on() {
        String fresh = cases.sent("topi");
        String past = cases.presented();
        Page home = pages.open("juha", "/");
        assertThat(home.rows("toPresent"))
                .singleElement()
                .asString()
                .contains(fresh, "Topi Pesonen, Kotihoito", "Sinun vuorosi");
        assertThat(home.rows("presented")).singleElement().asString().contains(past, "Ohjaajaa etsitään");
        assertThat(home.rows("tasks")).singleElement().asString().contains("Esittele hakemus", fresh);
    }

    @Test
    void shows_coordinators_who_waits_for_a_supervisor_the_oldest_first() {
        String first = cases.presented();
        String proposed = cases.proposedTo("aino");
        Page home = pages.open("kimmo", "/");
        assertThat(home.rows("waiting")).hasSize(2);
        assertThat(home.rows("waiting").get(0))
                .contains(first, "Ohjaajaa etsitään", "Vuorossa työnohjauskoordinaattori");
        assertThat(home.rows("waiting").get(1)).contains(proposed, "Ehdotettu ohjaajalle", "Vuorossa Aino Lehtonen");
        assertThat(home.rows("tasks")).singleElement().asString().contains("Valitse ohjaaja", first, "Ryhmän tehtävä");
        cases.claim(first, "HandleApplication", "kaisa");
        assertThat(pages.open("kimmo", "/").rows("tasks")).isEmpty();
        assertThat(pages.open("kaisa", "/").rows("tasks")).singleElement().asString().doesNotContain("Ryhmän tehtävä");
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
    void shows_a_supervisor_what_they_have_accepted() {
        String key = cases.accepted();
        assertThat(pages.open("saara", "/").rows("supervised"))
                .singleElement()
                .asString()
                .contains(key, "Topi Pesonen, Kotihoito", "Ohjaaja on löytynyt");
        assertThat(pages.open("aino", "/").rows("supervised")).isEmpty();
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
    void refuses_a_page_that_there_cannot_be() {
        assertThat(pages.open("topi", "/?own=abc").status()).isEqualTo(400);
        assertThat(pages.open("topi", "/?tasks=abc").status()).isEqualTo(400);
        assertThat(pages.open("topi", "/?tasks=1").status()).isEqualTo(400);
    }
}
