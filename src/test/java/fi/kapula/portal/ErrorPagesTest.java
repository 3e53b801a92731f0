package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over real HTTP, because error pages are the container's to ask for. */
@KapulaTest
class ErrorPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
    }

    @Test
    void strangers_get_the_same_friendly_page_as_for_what_does_not_exist() {
        String key = cases.accepted();
        Door taina = browser("taina");
        Answer page = taina.get("/cases/" + key);
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("Sivua ei löydy", "lang=\"fi\"").doesNotContain("Exception", "Whitelabel");
        assertThat(page.body())
                .isEqualTo(taina.get("/cases/TNO-1999-0001").body())
                .isEqualTo(taina.get("/supervisors").body())
                .isEqualTo(taina.get("/nowhere/at/all").body());
    }

    @Test
    void speaks_the_readers_language() {
        assertThat(browser("bo").get("/nowhere").body()).contains("Sidan finns inte", "lang=\"sv\"");
        assertThat(browser("teemu").get("/nowhere").body()).contains("Page not found", "lang=\"en\"");
    }

    @Test
    void says_so_when_a_page_was_open_for_too_long() {
        Door topi = browser("topi");
        Answer page = topi.form("/applications", Map.of("_csrf", "stale"));
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.body()).contains("Tämä ei onnistunut", "Etusivulle");
        assertThat(topi.get("/").body()).contains("Kun teet työnohjaushakemuksen, näet tästä, missä se on menossa.");
    }

    @Test
    void answers_bad_addresses_calmly() {
        Door topi = browser("topi");
        assertThat(topi.get("/?own=abc").body()).contains("Pyyntöä ei voitu käsitellä").doesNotContain("Exception");
        assertThat(topi.get("/mails/abc").status()).isBetween(400, 404);
        assertThat(topi.get("/cases/" + "x".repeat(2000)).status()).isEqualTo(404);
        assertThat(topi.get("/tasks/%24%7B7*7%7D").status()).isEqualTo(404);
    }

    @Test
    void lets_nothing_run_that_is_not_ours() {
        Door topi = browser("topi");
        Answer home = topi.get("/");
        assertThat(home.header("Content-Security-Policy"))
                .contains("'self'")
                .doesNotContain("unsafe", "http:", "https:", "*");
        Document page = Jsoup.parse(home.body());
        for (Element own : page.select("link[href], script[src], img[src]")) {
            String path = own.hasAttr("href") ? own.attr("href") : own.attr("src");
            assertThat(topi.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void asks_to_sign_in_first() {
        assertThat(Door.closed(port).with("Accept", "text/html").get("/supervisors").location()).endsWith("/login");
    }

    private Door browser(String person) {
        return Door.portal(port, person).with("Accept", "text/html");
    }
}
