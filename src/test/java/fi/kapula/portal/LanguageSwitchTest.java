package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.people.OwnSettings;
import fi.kapula.shared.Language;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KapulaTest
class LanguageSwitchTest {

    @Autowired
    private Pages pages;

    @Autowired
    private OwnSettings settings;

    @AfterEach
    void topi_reads_finnish_again() {
        settings.choose("topi", Language.FI);
    }

    @Test
    void changes_the_persons_own_language_and_stays_on_the_page() {
        Page chosen = pages.send("topi", "/language", "language", "SV", "here", "/cases/TNO-2027-0001?own=7");
        assertThat(chosen.location()).isEqualTo("/cases/TNO-2027-0001?own=7");
        Page home = pages.open("topi", "/");
        assertThat(home.html().select("html").attr("lang")).isEqualTo("sv");
        assertThat(home.text()).contains("Egna ansökningar och handledningar");
        assertThat(home.html().select("button[aria-current]").text()).isEqualTo("SV Svenska");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example", "/@evil.example", ""})
    void leads_nowhere_else(String elsewhere) {
        assertThat(pages.send("topi", "/language", "language", "FI", "here", elsewhere).location()).isEqualTo("/");
    }

    @Test
    void knows_three_languages() {
        assertThat(pages.send("topi", "/language", "language", "DE").status()).isEqualTo(400);
    }
}
