package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.people.OwnSettings;
import fi.kapula.shared.KapulaSettings;
import fi.kapula.shared.Language;
import fi.kapula.testing.Door;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KapulaTest
class MinePageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Pages pages;

    @Autowired
    private OwnSettings settings;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private KapulaSettings kapula;

    @BeforeEach
    @AfterEach
    void topi_reads_finnish_and_has_no_feed() {
        settings.choose("topi", Language.FI);
        process.clear();
    }

    @Test
    void stands_behind_ones_name_and_says_who_one_is() {
        assertThat(pages.open("topi", "/").html().select("header a[href=/mine]").text()).isEqualTo("Topi Pesonen (omat tiedot)");
        Page page = pages.open("topi", "/mine");
        assertThat(page.html().select("section[aria-labelledby=who] dd").eachText())
                .containsExactly("Topi Pesonen", "Lähihoitaja", "Kotihoito", "topi@kapula.example", "040 555 0101", "topi");
        assertThat(page.html().select("section[aria-labelledby=who] input, section[aria-labelledby=who] form")).isEmpty();
        assertThat(page.text()).contains("Organisaatiosi ylläpitää näitä tietoja");
        assertThat(page.html().select("header a[aria-current=page]").attr("href")).isEqualTo("/mine");
        assertThat(page.has("a[href=/mine/password]")).isTrue();
        assertThat(pages.open("bo", "/mine").html().select("section[aria-labelledby=who] dt").eachText()).doesNotContain("Enhet");
    }

    @ParameterizedTest
    @CsvSource({"saara, true", "bo, true", "topi, false", "kaisa, false", "admin, false", "oskari, false"})
    void leads_supervisors_to_their_profile(String person, boolean leads) {
        Page page = pages.open(person, "/mine");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.has("main a[href=/mine/profile]")).isEqualTo(leads);
    }

    @Test
    void changes_the_language() {
        Page before = pages.open("topi", "/mine");
        assertThat(before.html().select("input[name=language][checked]").eachAttr("value")).containsExactly("FI");
        assertThat(pages.send("topi", "/mine/language", "language", "SV").location()).isEqualTo("/mine");
        Page page = pages.open("topi", "/mine");
        assertThat(page.html().select("h1").text()).isEqualTo("Mina uppgifter");
        assertThat(page.html().select("input[name=language][checked]").eachAttr("value")).containsExactly("SV");
        assertThat(pages.send("topi", "/mine/language", "language", "DE").status()).isEqualTo(400);
        assertThat(pages.send("topi", "/mine/language").status()).isEqualTo(400);
    }

    /** Over real HTTP: the address travels through the session. */
    @Test
    void tells_the_feeds_address_once() {
        Door topi = Door.portal(port, "topi");
        Document none = page(topi);
        assertThat(none.select("section[aria-labelledby=calendar]").text()).contains("Sinulla ei ole kalenteriosoitetta.");
        assertThat(none.select("form[action=/mine/calendar/removal], #address")).isEmpty();

        post(topi, none, "/mine/calendar");
        Document made = page(topi);
        String address = made.select("input#address[readonly]").attr("value");
        assertThat(address).matches(kapula.baseUrl() + "/calendar/[\\w-]{43}\\.ics");
        assertThat(made.select("a[href^=webcal:]").attr("href")).isEqualTo(address.replaceFirst("https?", "webcal"));
        assertThat(made.select("[role=status]").text()).contains("vain tämän kerran");
        assertThat(fetch(address)).isEqualTo(200);

        Document later = page(topi);
        assertThat(later.select("#address, a[href^=webcal:]")).isEmpty();
        assertThat(later.html()).doesNotContain(address.replaceFirst(".*/", ""));
        assertThat(later.text()).contains("Kalenteriosoitteesi on käytössä", "vanha lakkaa heti toimimasta");

        post(topi, later, "/mine/calendar");
        String next = page(topi).select("#address").attr("value");
        assertThat(next).isNotEqualTo(address);
        assertThat(fetch(address)).isEqualTo(404);
        assertThat(fetch(next)).isEqualTo(200);

        post(topi, later, "/mine/calendar/removal");
        assertThat(page(topi).text()).contains("Kalenteriosoite on poistettu", "Sinulla ei ole kalenteriosoitetta.");
        assertThat(fetch(next)).isEqualTo(404);
    }

    private int fetch(String address) {
        return Door.closed(port).get(address.replaceFirst("^https?://[^/]+", "")).status();
    }

    private static Document page(Door door) {
        return Jsoup.parse(door.get("/mine").body());
    }

    private static void post(Door door, Document page, String path) {
        String token = page.select("input[name=_csrf]").attr("value");
        assertThat(door.form(path, Map.of("_csrf", token)).location()).endsWith("/mine");
    }
}
