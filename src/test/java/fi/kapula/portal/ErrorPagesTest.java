package fi.kapula.portal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.Cases;
import fi.kapula.testing.ProcessProbe;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Over real HTTP, because error pages are the container's to ask for. */
@PortalTest
class ErrorPagesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Cases cases;

    @Autowired
    private ProcessProbe process;

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
    }

    @Test
    void strangers_get_the_same_friendly_page_as_for_what_does_not_exist() throws Exception {
        String key = cases.accepted();
        signIn("taina");
        HttpResponse<String> page = open("/cases/" + key);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Sivua ei löydy", "lang=\"fi\"").doesNotContain("Exception", "Whitelabel");
        assertThat(page.body())
                .isEqualTo(open("/cases/TNO-1999-0001").body())
                .isEqualTo(open("/supervisors").body())
                .isEqualTo(open("/nowhere/at/all").body());
    }

    @Test
    void speaks_the_readers_language() throws Exception {
        signIn("bo");
        assertThat(open("/nowhere").body()).contains("Sidan finns inte", "lang=\"sv\"");
        signIn("teemu");
        assertThat(open("/nowhere").body()).contains("Page not found", "lang=\"en\"");
    }

    @Test
    void says_so_when_a_page_was_open_for_too_long() throws Exception {
        signIn("topi");
        HttpResponse<String> page = send("/applications", "_csrf=stale");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Tämä ei onnistunut", "Etusivulle");
        assertThat(open("/").body()).contains("Sinulla ei ole vielä hakemuksia.");
    }

    @Test
    void answers_bad_addresses_calmly() throws Exception {
        signIn("topi");
        assertThat(open("/?own=abc").body()).contains("Pyyntöä ei voitu käsitellä").doesNotContain("Exception");
        assertThat(open("/mails/abc").statusCode()).isBetween(400, 404);
        assertThat(open("/cases/" + "x".repeat(2000)).statusCode()).isEqualTo(404);
        assertThat(open("/tasks/%24%7B7*7%7D").statusCode()).isEqualTo(404);
    }

    @Test
    void lets_nothing_run_that_is_not_ours() throws Exception {
        signIn("topi");
        String policy = open("/").headers().firstValue("Content-Security-Policy").orElseThrow();
        assertThat(policy).contains("'self'").doesNotContain("unsafe", "http:", "https:", "*");
        for (String own : Jsoup.parse(open("/").body()).select("link[href], script[src], img[src]").eachAttr("src")) {
            assertThat(own.isEmpty() ? 200 : open(own).statusCode()).as(own).isEqualTo(200);
        }
        for (String style : Jsoup.parse(open("/").body()).select("link[href]").eachAttr("href")) {
            assertThat(open(style).statusCode()).as(style).isEqualTo(200);
        }
    }

    @Test
    void asks_to_sign_in_first() throws Exception {
        HttpResponse<String> page = open("/supervisors");
        assertThat(page.uri().getPath()).isEqualTo("/login");
    }

    private void signIn(String person) throws Exception {
        client.cookieHandler().map(CookieManager.class::cast).orElseThrow().getCookieStore().removeAll();
        String token = Jsoup.parse(open("/login").body()).select("input[name=_csrf]").attr("value");
        HttpResponse<String> home = send(
                "/login", "username=%s&password=%s-demo&_csrf=%s".formatted(person, person, encoded(token)));
        assertThat(home.uri().getPath()).isEqualTo("/");
    }

    private HttpResponse<String> open(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> send(String path, String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
