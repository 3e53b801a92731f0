package fi.kapula;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.BrowserTest;
import fi.kapula.testing.Keyboard;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main path of work supervision in the portal with the keyboard alone. */
@Tag("one-database")
class KeyboardTest extends BrowserTest {

    @Test
    void from_signing_in_to_the_supervisors_yes() {
        Keyboard topi = signIn("topi");
        skipsTheBar(topi);
        begin(topi);
        mends(topi);
        fill(topi);
        assertThat(topi.page().locator("[role=status]").first()).isVisible();

        Keyboard juha = task("juha", "Esittele hakemus");
        juha.choose("Ratkaisusi", "Lähetän koordinaattorille");
        juha.to("Ohjaajan matkakulut korvataan");
        juha.press("Space");
        juha.write("Maksaja tai kustannuspaikka", "4711");
        juha.to("Lähetä");
        juha.enter();

        Keyboard kaisa = task("kaisa", "Valitse ohjaaja: Topi Pesonen");
        kaisa.to("Ota tehtävä");
        kaisa.enter();
        kaisa.choose("Ratkaisusi", "Ehdotan ohjaajalle");
        kaisa.write("Ohjaaja", "Saara");
        kaisa.to("Lähetä");
        kaisa.enter();

        Keyboard saara = task("saara", "Vastaa ohjausehdotukseen");
        saara.choose("Vastauksesi", "Otan ohjauksen");
        saara.write("Viesti ohjattaville", "Soita minulle.");
        saara.to("Lähetä vastaus");
        saara.enter();

        assertThat(jdbc.queryForList("select state from application", String.class)).containsExactly("ACCEPTED");
    }

    private Keyboard signIn(String person) {
        Keyboard keyboard = new Keyboard(browser.window("fi-FI", 1280, 800));
        keyboard.open("/login");
        keyboard.write("Käyttäjätunnus", person);
        keyboard.write("Salasana", person + "-demo");
        keyboard.enter();
        return keyboard;
    }

    private void skipsTheBar(Keyboard topi) {
        topi.to("Siirry sisältöön");
        topi.press("Enter");
        assertThat(topi.focused()).startsWith("main");
        topi.press("Tab");
        assertThat(topi.name()).isEqualTo("Tee työnohjaushakemus");
    }

    private void begin(Keyboard topi) {
        topi.enter();
        assertThat(topi.page().locator("h1")).hasText("Täydennä hakemus");
    }

    /** Sent half empty, the page comes back with the focus on what is wrong, and every line leads to its field. */
    private void mends(Keyboard topi) {
        topi.to("Valmis");
        topi.enter();
        assertThat(topi.page().locator(".summary")).isFocused();
        topi.press("Tab");
        assertThat(topi.name()).startsWith("Mihin tarvitset työnohjausta?");
        topi.press("Enter");
        assertThat(topi.focused()).startsWith("textarea");
        assertThat(topi.page().locator(":focus")).hasAttribute("aria-invalid", "true");
        topi.type("Työ on muuttunut paljon.");
    }

    private void fill(Keyboard topi) {
        topi.write("Mitä tavoittelet?", "Selkeämpi työnkuva.");
        topi.write("Toivottu kesto kuukausina", "10");
        topi.write("Kuinka usein tavataan?", "Kerran kuu");
        topi.to("Valmis");
        topi.enter();
    }

    /** Home and from there to the first task of this name. */
    private Keyboard task(String person, String name) {
        Keyboard keyboard = signIn(person);
        keyboard.to(name);
        keyboard.enter();
        return keyboard;
    }
}
