package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
class SupervisorsPageTest {

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
    void shows_load_limits_and_profile() {
        cases.proposedTo("aino");
        cases.accept(cases.proposedTo("aino"), "aino", "Tervetuloa.");
        Page page = pages.open("kaisa", "/supervisors");
        assertThat(page.html().select("article h2").eachText()).hasSize(5).contains("Bo Lindqvist");
        assertThat(card(page, "Aino Lehtonen"))
                .contains("1 / 2 – 1", "Ei vapaita paikkoja", "suomi, englanti", "aino@kapula.example");
        assertThat(card(page, "Bo Lindqvist"))
                .contains("0 / 4 – 0", "Ulkopuolinen työnohjaaja", "Uudet prosessit enintään 6 kuukautta")
                .doesNotContain("Ei vapaita paikkoja");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topi", "juha", "aino", "bo", "oskari", "admin"})
    void is_for_coordinators_alone(String other) {
        assertThat(pages.open(other, "/supervisors").status()).isEqualTo(404);
        assertThat(pages.open(other, "/").html().select("header a[href=/supervisors]")).isEmpty();
    }

    private static String card(Page page, String name) {
        return page.html().select("article:has(h2:containsOwn(" + name + "))").text();
    }
}
