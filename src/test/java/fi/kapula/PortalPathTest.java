package fi.kapula;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.kapula.testing.Browser;
import fi.kapula.testing.BrowserTest;
import fi.kapula.testing.PortalPage;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole of work supervision in the portal alone, on a phone and on a desk, with the mails in hand. */
class PortalPathTest extends BrowserTest {

    private static final String PRICE = "87 euroa ohjausyksiköltä";

    private int width;

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void from_the_application_to_the_end_of_the_supervision(int width) {
        this.width = width;
        apply();
        present();
        propose("Aino Lehtonen");
        fromPortalMail("aino").choose("En voi ottaa ohjausta").write("Syy", "Minulla on jo liian monta.").press("Lähetä vastaus");
        propose("Saara Järvinen");
        fromPortalMail("saara")
                .choose("Otan ohjauksen")
                .write("Viesti ohjattaville", "Soita minulle.")
                .press("Lähetä vastaus");
        meet();
        agree();
        close();

        assertThat(jdbc.queryForList("select state from application", String.class)).containsExactly("CLOSED");
        assertThat(mail.to("topi")).noneMatch(sighting -> sighting.plain().contains("87 euroa"));
        assertThat(signIn("topi").open("/").text()).contains("Ohjaus on päättynyt");
    }

    @Test
    void what_is_typed_is_kept_while_somebody_is_called_away_and_signed_out() {
        width = 390;
        PortalPage topi = signIn("topi").open("/").press("Tee työnohjaushakemus");
        String task = topi.path();
        topi.write("Mihin tarvitset työnohjausta?", "Työ on muuttunut.");
        assertThat(topi.page().locator("[data-kept]")).containsText("Luonnos tallennettu");
        assertThat(signIn("topi").open(task).page().getByLabel("Mihin tarvitset")).hasValue("Työ on muuttunut.");

        topi.write("Mitä tavoittelet?", "Selkeyttä.");
        topi.page().context().clearCookies();
        topi.button("Valmis").click();
        assertThat(topi.page().locator("[data-signed-out]")).isVisible();
        assertThat(topi.page().getByLabel("Mitä tavoittelet?")).hasValue("Selkeyttä.");

        Page another = topi.page().context().newPage();
        browser.signIn(another, "topi");
        topi.write("Toivottu kesto", "6").select("Kuinka usein", "Kerran kuukaudessa").press("Valmis");
        assertThat(jdbc.queryForObject("select goals from application", String.class)).isEqualTo("Selkeyttä.");
    }

    private void apply() {
        PortalPage topi = signIn("topi").open("/").press("Tee työnohjaushakemus");
        topi.press("Valmis");
        assertThat(topi.text()).contains("Korjaa nämä kohdat");
        assertThat(topi.page().locator(".summary")).isFocused();
        topi.follow("Mihin tarvitset työnohjausta?");
        assertThat(topi.page().getByLabel("Mihin tarvitset työnohjausta?")).isFocused();
        topi.write("Hakemuksen nimi", "Topin hakemus")
                .write("Mihin tarvitset työnohjausta?", "Työ on muuttunut paljon.")
                .write("Mitä tavoittelet?", "Selkeämpi työnkuva.")
                .write("Toivottu kesto", "12")
                .select("Kuinka usein", "Kerran kuukaudessa")
                .press("Valmis");
        assertThat(topi.text()).contains("Topin hakemus", "Vuorossa esittelijä Juha Pesonen");
        Browser.screenshot(topi.page(), "portal-sent-" + width);
    }

    private void present() {
        PortalPage juha = fromPortalMail("juha");
        assertThat(juha.page().getByLabel("Perustelu hakijalle")).isHidden();
        juha.choose("Lähetän koordinaattorille").choose("Ohjaajan matkakulut korvataan").press("Lähetä");
        assertThat(juha.path()).startsWith("/cases/TNO-");
    }

    private void propose(String supervisor) {
        PortalPage kaisa = fromPortalMail("kaisa").press("Ota tehtävä itsellesi").choose("Ehdotan ohjaajalle");
        kaisa.select("Ohjaaja", supervisor).press("Lähetä");
        assertThat(kaisa.text()).contains(supervisor);
    }

    private void meet() {
        PortalPage saara = signIn("saara").open("/").follow("Valitse seuraava askel");
        saara.choose("Sovin tapaamisen").press("Jatka");
        assertThat(saara.text()).contains("Sovi tapaaminen");
        saara.write("Päivä", LocalDate.now().plusDays(20).toString())
                .write("Kellonaika", "10:00")
                .write("Paikka", "Kaupungintalo")
                .press("Lähetä kutsu");
        PortalPage topi = fromPortalMail("topi").choose("Ei sovi").write("Kommentti", "Kävisikö kello 12?").press("Lähetä vastaus");
        assertThat(topi.text()).contains("Vastattu tapaamiskutsuun");
    }

    private void agree() {
        PortalPage saara = signIn("saara").open("/").follow("Valitse seuraava askel");
        saara.choose("Laadin tai muutan sopimuksen").press("Jatka").press("En tee tätä nyt");
        saara.choose("Laadin tai muutan sopimuksen").press("Jatka");
        saara.write("Alkaa", LocalDate.now().toString())
                .write("Päättyy", LocalDate.now().plusYears(1).toString())
                .write("Tapaamisten määrä", "10")
                .write("Hinta", PRICE)
                .press("Lähetä kuitattavaksi");
        for (String party : new String[] {"topi", "juha", "kaisa"}) {
            PortalPage page = fromPortalMail(party);
            assertThat(page.text().contains(PRICE)).as(party).isEqualTo(!party.equals("topi"));
            page.page().navigate(page.page().locator("hgroup a").getAttribute("href"));
            page.choose("Hyväksyn").press("Lähetä vastaus");
        }
        assertThat(jdbc.queryForList("select state from contract_version", String.class)).containsExactly("IN_FORCE");
    }

    private void close() {
        PortalPage saara = signIn("saara").open("/").follow("Valitse seuraava askel");
        saara.choose("Päätän ohjauksen").press("Jatka").choose("Loppuarviointi on tehty").press("Päätä ohjaus");
        assertThat(saara.text()).contains("Ohjaus on päättynyt");
    }

    /** Opens what the newest mail asks for. */
    private PortalPage fromPortalMail(String person) {
        return signIn(person).open(mail.last(person).path());
    }

    private PortalPage signIn(String person) {
        Page page = browser.window("fi-FI", width, 800);
        browser.signIn(page, person);
        return PortalPage.of(page);
    }
}
