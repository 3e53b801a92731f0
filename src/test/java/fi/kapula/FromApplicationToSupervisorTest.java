package fi.kapula;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.kapula.testing.Browser;
import fi.kapula.testing.BrowserTest;
import fi.kapula.testing.TasklistPage;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The main path of work supervision, by five people one after another, with the mails in hand, in the real Tasklist. */
class FromApplicationToSupervisorTest extends BrowserTest {

    private static final String REFUSAL = "Minulla on jo liian monta prosessia.";
    private static final String WELCOME = "Soita minulle aamupäivällä.";

    @Test
    void topi_applies_juha_presents_aino_declines_and_saara_accepts() {
        apply();
        present();
        propose("Aino Lehtonen");
        decline();
        propose("Saara Järvinen");
        accept();

        assertThat(jdbc.queryForList("select state from application", String.class)).containsExactly("ACCEPTED");
        assertThat(jdbc.queryForList("select state from proposal order by id", String.class))
                .containsExactly("DECLINED", "ACCEPTED");
        assertThat(mail.last("topi").subject()).contains("Topin hakemus").contains("TNO-");
        assertThat(mail.last("topi").plain()).contains("Saara Järvinen").contains(WELCOME);
        assertThat(mail.recipients()).contains("topi", "juha", "kaisa", "kimmo", "aino", "saara");
        assertThat(mail.all()).noneMatch(sighting -> sighting.subject().contains("{"));
        assertThat(mail.to("topi")).noneMatch(sighting -> sighting.plain().contains(REFUSAL));
        seesHowItEnded("topi");
    }

    private void apply() {
        TasklistPage topi = browser.tasklist("topi");
        topi.start("Työnohjaushakemus");
        topi.fill("Hakemuksen nimi", "Topin hakemus");
        topi.fill("Mihin tarvitset työnohjausta?", "Työ on muuttunut paljon.");
        topi.fill("Mitä tavoittelet?", "Selkeämpi työnkuva.");
        topi.fill("Toivottu kesto kuukausina", "10");
        topi.pick("Kuinka usein tavataan?", "Kerran kuukaudessa");
        Browser.screenshot(topi.page(), "path-1-apply");
        topi.complete();
    }

    private void present() {
        TasklistPage juha = fromMail("juha");
        assertThat(juha.field("Ohjauksen tarve")).hasValue("Työ on muuttunut paljon.");
        juha.choose("Lähetän koordinaattorille");
        juha.choose("Ohjaajan matkakulut korvataan");
        juha.fill("Maksaja tai kustannuspaikka", "4711");
        Browser.screenshot(juha.page(), "path-2-present");
        juha.complete();
    }

    private void propose(String supervisor) {
        TasklistPage kaisa = fromMail("kaisa");
        kaisa.claim();
        assertThat(kaisa.field("Korvaukset")).hasValue(Pattern.compile("4711"));
        kaisa.choose("Ehdotan ohjaajalle");
        kaisa.pick("Ohjaaja", supervisor);
        Browser.screenshot(kaisa.page(), "path-3-propose");
        kaisa.complete();
    }

    private void decline() {
        TasklistPage aino = fromMail("aino");
        aino.choose("En voi ottaa ohjausta");
        aino.fill("Syy", REFUSAL);
        aino.complete();
    }

    private void accept() {
        TasklistPage saara = fromMail("saara");
        saara.choose("Otan ohjauksen");
        saara.fill("Viesti ohjattaville", WELCOME);
        Browser.screenshot(saara.page(), "path-4-accept");
        saara.complete();
    }

    private void seesHowItEnded(String person) {
        Page page = browser.signIn(person);
        page.navigate(mail.last(person).path());
        assertThat(page.locator("main")).containsText("Saara Järvinen");
        assertThat(page.locator("main")).not().containsText("4711");
        assertThat(page.locator("main")).not().containsText(REFUSAL);
        Browser.screenshot(page, "path-5-ended");
    }
}
