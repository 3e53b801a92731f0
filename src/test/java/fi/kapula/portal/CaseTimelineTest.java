package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.Supervisions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who did what when, as each reader of a case may know it; and where its supervision and contract stand. */
@KapulaTest
class CaseTimelineTest {

    private static final String WHY = "Emme löytäneet yhteistä säveltä.";

    @Autowired
    private Cases cases;

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private Pages pages;

    private String key;

    /** Aino declined, saara accepted. */
    @BeforeEach
    void saara_supervises_topi() {
        process.clear();
        key = cases.accepted();
    }

    @Test
    void is_newest_first_and_names_who_did_what() {
        assertThat(events("topi"))
                .extracting(event -> event.replaceFirst("^\\S+ klo \\S+ ", ""))
                .containsExactly(
                        "Ohjaus alkoi, Saara Järvinen",
                        "Esitelty koordinaattorille, Juha Pesonen",
                        "Hakemus lähetetty, Topi Pesonen",
                        "Hakemus aloitettu, Topi Pesonen");
    }

    @Test
    void tells_coordinators_alone_who_was_proposed_and_declined() {
        assertThat(events("kimmo"))
                .anyMatch(event -> event.contains("Ehdotettu ohjaajaksi: Aino Lehtonen, Kaisa Heikkinen"))
                .anyMatch(event -> event.contains("Ohjausehdotus hylätty, Aino Lehtonen Liian monta prosessia."));
        for (String person : List.of("topi", "juha", "saara")) {
            assertThat(events(person)).noneMatch(event -> event.matches(".*(Aino|ehdot|Ehdot|prosessia).*"));
        }
    }

    @Test
    void tells_of_the_contract_without_the_payers_words_to_those_who_do_not_pay() {
        supervisions.draft(key, Map.of());
        supervisions.accept(key, "topi");
        supervisions.reject(key, "juha", "Hinta 87 on liikaa.");
        supervisions.draft(key, Map.of("price", "80 euroa"));
        assertThat(events("topi").get(0)).contains("muutettu (versio 2): kohta, joka ei koske sinua, muuttui, Saara");
        assertThat(events("topi").get(1)).endsWith("Sopimusta ei hyväksytty (versio 1), Juha Pesonen");
        assertThat(events("topi").get(2)).contains("Sopimus hyväksytty (versio 1), Topi Pesonen");
        for (String payer : List.of("juha", "kaisa", "saara")) {
            assertThat(events(payer).get(0)).endsWith("Sopimusta muutettu (versio 2), Saara Järvinen");
            assertThat(events(payer).get(1)).contains("Juha Pesonen Hinta 87 on liikaa.");
        }
        supervisions.acceptAll(key);
        assertThat(events("topi").get(0)).endsWith("Sopimus tuli voimaan (versio 2)");
    }

    @Test
    void shows_where_the_contract_stands_and_leads_to_every_version() {
        supervisions.draft(key, Map.of());
        supervisions.draft(key, Map.of("place", "Etänä"));
        supervisions.accept(key, "topi");
        Page page = pages.open("topi", "/cases/" + key);
        assertThat(section(page, "contract"))
                .contains("Odottaa kuittauksia: 1/3 on hyväksynyt.", "Versio 2, laadittu", "Muuttui", "Paikka.")
                .contains("Saara Järvinen, työnohjaaja laati", "Topi Pesonen, ohjattava hyväksyi")
                .contains("Juha Pesonen, esittelijä ei ole vielä vastannut", "Versio 1", "korvattu uudella versiolla");
        assertThat(page.link("Avaa sopimus")).isEqualTo("/cases/" + key + "/contract/2.pdf");
        assertThat(page.link("Avaa versio 1")).isEqualTo("/cases/" + key + "/contract/1.pdf");
    }

    @Test
    void shows_how_far_the_supervision_is_to_those_who_may_know() {
        supervisions.draft(key, Map.of());
        supervisions.acceptAll(key);
        cases.schedule(key, "saara", "2027-01-11T09:00:00+02:00");
        Page topi = pages.open("topi", "/cases/" + key);
        assertThat(section(topi, "meetings")).contains("ma 11.1.2027 klo 9.00");
        assertThat(section(topi, "supervision"))
                .contains("Tapaamisia pidetty 0 / 12")
                .doesNotContain("Ohjausyksiköitä");
        for (String person : List.of("kaisa", "saara")) {
            assertThat(section(pages.open(person, "/cases/" + key), "supervision"))
                    .contains("Tapaamisia pidetty 0 / 12", "Ohjausyksiköitä käytetty 0");
        }
        assertThat(section(pages.open("juha", "/cases/" + key), "supervision"))
                .contains("Saara Järvinen", "Alkoi")
                .doesNotContain("Tapaamisia", "Ohjausyksiköitä", "Soita minulle.");
        assertThat(events("juha")).noneMatch(event -> event.contains("Tapaaminen"));
        for (String person : List.of("topi", "kimmo", "saara")) {
            assertThat(events(person)).anyMatch(event -> event.contains("Tapaaminen sovittu: 11.1.2027 klo 9.00"));
        }
    }

    @Test
    void a_standing_task_has_no_day_on_which_it_is_late() {
        for (String page : List.of("/", "/cases/" + key)) {
            assertThat(pages.open("saara", page).text())
                    .contains("Valitse seuraava askel")
                    .doesNotContain("Määräpäivä", "Myöhässä");
        }
    }

    @Test
    void an_answer_to_an_invitation_is_for_who_gave_it_and_the_supervisor() {
        cases.schedule(key, "saara", "2027-01-11T09:00:00+02:00");
        supervisions.submit(cases.task(key, "AnswerMeeting", "topi").getId(), Map.of("suits", "YES"));
        for (String person : List.of("topi", "saara")) {
            assertThat(events(person)).anyMatch(event -> event.contains("Vastattu tapaamiskutsuun"));
        }
        for (String person : List.of("juha", "kaisa")) {
            assertThat(events(person)).noneMatch(event -> event.contains("Vastattu tapaamiskutsuun"));
        }
    }

    @Test
    void of_a_changed_supervisor_only_coordinators_learn_who_and_why() {
        supervisions.draft(key, Map.of());
        supervisions.giveBack(key, WHY);
        assertThat(events("kaisa").get(0)).endsWith("Ohjaaja vaihtuu, uutta etsitään, Saara Järvinen " + WHY);
        for (String person : List.of("topi", "juha")) {
            assertThat(events(person).get(0)).endsWith("Ohjaaja vaihtuu, uutta etsitään");
            Page page = pages.open(person, "/cases/" + key);
            assertThat(page.text()).doesNotContain(WHY);
            assertThat(page.has("#supervision")).isFalse();
            assertThat(section(page, "contract")).contains("Päättynyt");
        }
        assertThat(pages.open("saara", "/cases/" + key).status()).isEqualTo(404);

        cases.propose(key, "bo");
        assertThat(pages.open("bo", "/cases/" + key).text()).doesNotContain("Saara", "Järvinen", WHY);
        cases.accept(key, "bo", "Ring mig.");
        Page next = pages.open("bo", "/cases/" + key);
        assertThat(next.text()).contains("Bo Lindqvist", "Ring mig.").doesNotContain("Saara", "Järvinen", WHY);
        assertThat(next.has("#contract")).isFalse();
        assertThat(events("topi")).filteredOn(event -> event.contains("Ohjaus alkoi")).hasSize(2);
    }

    @Test
    void a_closed_supervision_stays_to_be_read() {
        supervisions.draft(key, Map.of());
        supervisions.acceptAll(key);
        cases.close(key, "saara");
        assertThat(events("topi").get(0)).endsWith("Ohjaus päättyi, Saara Järvinen");
        Page page = pages.open("saara", "/cases/" + key);
        assertThat(page.text()).contains("Ohjaus on päättynyt", "Omat muistiinpanot", "Arviointiyhteenveto Tehty");
        assertThat(section(page, "contract")).contains("Päättynyt");
        assertThat(pages.open("topi", "/cases/" + key).text()).doesNotContain("Arviointiyhteenveto", "muistiinpanot");
        assertThat(page.html().select(".path .done")).hasSize(5);
    }

    @Test
    void goes_on_where_a_page_ended_whatever_has_happened_since() {
        for (int i = 1; i <= 20; i++) {
            supervisions.draft(key, Map.of("place", "Paikka " + i));
        }
        Page newest = pages.open("topi", "/cases/" + key);
        assertThat(events(newest)).hasSize(20).last().asString().contains("Sopimus laadittu (versio 1)");
        String older = newest.link("Näytä vanhempia");
        supervisions.draft(key, Map.of("place", "Muualla"));
        Page past = pages.open("topi", older.replaceFirst("#.*", ""));
        assertThat(events(past)).hasSize(4).first().asString().contains("Ohjaus alkoi");
        assertThat(past.link("Uusimmat tapahtumat")).isEqualTo("/cases/" + key + "#history");
        assertThat(past.link("Näytä vanhempia")).isEmpty();
        for (String strange : List.of("-1", "0", "999999")) {
            assertThat(pages.open("topi", "/cases/" + key + "?before=" + strange).status()).isEqualTo(200);
        }
    }

    private List<String> events(String person) {
        return events(pages.open(person, "/cases/" + key));
    }

    private static List<String> events(Page page) {
        return page.html().select(".history li").eachText();
    }

    private static String section(Page page, String name) {
        return page.html().select("section[aria-labelledby=" + name + "]").text();
    }
}
