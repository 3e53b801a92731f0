package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KapulaTest
class QueuePageTest {

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private Pages pages;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
    }

    @Test
    void shows_who_waits_the_oldest_first_and_what_is_proposed_to_whom() {
        String first = cases.presented();
        String group = cases.sentForGroup("topi", "taina");
        String proposed = cases.proposedTo("aino");
        Page queue = pages.open("kimmo", "/queue");
        assertThat(queue.rows("waiting")).hasSize(2);
        assertThat(queue.rows("waiting").get(0)).contains(first, "Yksilöhakemus, Topi Pesonen, Kotihoito", "Valitse ohjaaja");
        assertThat(queue.rows("waiting").get(1)).contains(group, "Ryhmähakemus");
        assertThat(queue.rows("proposed"))
                .singleElement()
                .asString()
                .contains(proposed, "Aino Lehtonen", "Vastaus viimeistään", "Ehdottaja Kaisa Heikkinen");
    }

    @Test
    void tells_what_came_before_but_no_reason() {
        String key = cases.proposedTo("aino");
        cases.decline(key, "aino", "Liian monta prosessia.");
        assertThat(pages.open("kimmo", "/queue").rows("waiting"))
                .singleElement()
                .asString()
                .contains(key, "Yksi ehdotus ei tuottanut tulosta")
                .doesNotContain("Liian monta");
    }

    @Test
    void shows_how_much_room_supervisors_have_and_what_hinders() {
        cases.proposedTo("saara");
        cases.proposedTo("aino");
        cases.proposedTo("aino");
        List<String> rows = pages.open("kaisa", "/queue").rows("supervisors");
        assertThat(rows)
                .anyMatch(row -> row.contains("Saara Järvinen") && row.contains("0 / 5 – 1"))
                .anyMatch(row -> row.contains("Bo Lindqvist") && row.contains("enintään 6 kuukautta"));
        assertThat(rows.get(rows.size() - 1)).contains("Aino Lehtonen", "0 / 2 – 2", "Ei vapaita paikkoja");
    }

    @Test
    void shows_a_combined_case_once_and_not_its_applications() {
        String topi = cases.waiting("topi", "juha");
        String liisa = cases.waiting("liisa", "lauri");
        String combined = cases.combining("kaisa", topi, liisa);
        assertThat(pages.open("kaisa", "/queue").rows("waiting"))
                .singleElement()
                .asString()
                .contains(combined, "Suostumuksia yhdistämiseen odotetaan");
        assertThat(pages.open("kaisa", "/queue?state=CHOOSE").rows("waiting")).isEmpty();
        assertThat(pages.open("kaisa", "/queue?state=ASKED").rows("waiting")).hasSize(1);
        assertThat(pages.open("kaisa", "/queue?unit=varhaiskasvatus").rows("waiting")).as("by its applicants").hasSize(1);
    }

    @Test
    void filters_by_state_kind_unit_words_and_age() {
        String old = cases.presented();
        jdbc.sql("update application set applied_on = :day where business_key = :key")
                .param("day", LocalDate.now().minusDays(15))
                .param("key", old)
                .update();
        String liisa = cases.waiting("liisa", "lauri");
        String group = cases.sentForGroup("topi", "taina");
        String proposed = cases.proposedTo("aino");
        assertFinds("state=PROPOSED", proposed);
        assertFinds("state=CHOOSE", old, liisa, group);
        assertFinds("kind=GROUP", group);
        assertFinds("unit=varhaiskasvatus", liisa);
        assertFinds("unit=sivistys", liisa);
        assertFinds("unit=kotihoito&kind=INDIVIDUAL", old, proposed);
        assertFinds("unit=kaupunki", old, liisa, group, proposed);
        assertFinds("unit=nosuch");
        assertFinds("words=NAME%20of%20lii", liisa);
        assertFinds("words=" + group.toLowerCase(), group);
        assertFinds("words=%25");
        assertFinds("words=_");
        assertFinds("weeks=2", old);
        assertFinds("weeks=3");
        assertFinds("state=&kind=&unit=&words=%20&weeks=", old, liisa, group, proposed);
        assertThat(pages.open("kaisa", "/queue?weeks=2").rows("waiting").get(0)).contains("Odottanut 15 päivää");
    }

    private void assertFinds(String filter, String... keys) {
        Page page = pages.open("kaisa", "/queue?" + filter);
        String found = String.join(" ", page.rows("waiting")) + String.join(" ", page.rows("proposed"));
        assertThat(found.replaceAll(".*?(TNO-\\d+-\\d+|$)", "$1 ").strip().split("\\s+"))
                .as(filter)
                .containsExactlyInAnyOrder(keys.length == 0 ? new String[] {""} : keys);
    }

    @Test
    void pages_by_key_and_keeps_the_filter() {
        for (int i = 0; i < Slice.SIZE + 2; i++) {
            cases.sentForGroup("topi", "taina");
        }
        Page first = pages.open("kaisa", "/queue?kind=GROUP&words=topin%20%26");
        assertThat(first.rows("waiting")).isEmpty();
        first = pages.open("kaisa", "/queue?kind=GROUP&words=topin%20hakemus");
        assertThat(first.rows("waiting")).hasSize(Slice.SIZE);
        String more = first.link("Näytä uudempia");
        assertThat(more).contains("kind=GROUP", "words=topin%20hakemus", "waiting=");
        Page second = pages.open("kaisa", more);
        assertThat(second.rows("waiting")).hasSize(2).doesNotContainAnyElementsOf(first.rows("waiting"));
        assertThat(second.link("Luettelon alkuun")).isEqualTo("/queue?kind=GROUP&words=topin%20hakemus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=NONE", "kind=x", "weeks=many", "weeks=99999999999", "waiting=x"})
    void refuses_what_there_cannot_be(String query) {
        assertThat(pages.open("kaisa", "/queue?" + query).status()).isEqualTo(400);
    }
}
