package fi.kapula.security;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.shared.KapulaSettings;
import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.KapulaTest;
import jakarta.servlet.ServletException;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockServletContext;

/** Signing in and out, at all doors. */
@KapulaTest
class SignInDoorsTest {

    private static final String TASKS = "/camunda/api/engine/engine/default/task";
    private static final String IN_APP = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate jdbc;

    @AfterEach
    void nobody_is_locked_out() {
        jdbc.update("delete from sign_in_attempt");
        jdbc.update("update person set active = true");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 302",
        "/tasks/4711, 302",
        "/camunda/app/tasklist/default/, 302",
        "/camunda/app/cockpit/default/, 302",
        "/camunda/app/admin/default/setup/, 302",
        "/engine-rest/task, 401",
        "/engine-rest/engine/default/task, 401",
        "/engine-rest/engine, 401",
        "/camunda/api/engine/engine/default/task, 401",
        "/camunda/api/cockpit/plugin/base/default/process-definition/statistics, 401",
        "/camunda/api/admin/setup/default/user/create, 401",
        "/api/csrf, 401",
        "/actuator/env, 302",
        "/actuator/health, 200",
        "/login, 200"
    })
    void every_door_is_closed(String path, int status) {
        Answer answer = Door.closed(port).get(path);
        assertThat(answer.status()).isEqualTo(status);
        if (status == 302) {
            assertThat(answer.location()).endsWith("/login");
        }
        assertThat(answer.header("WWW-Authenticate") != null).isEqualTo(path.startsWith("/engine-rest"));
    }

    @Test
    void one_sign_in_opens_all_doors() {
        Door topi = Door.portal(port, "topi");
        assertThat(topi.get("/camunda/app/tasklist/default/").status()).isEqualTo(200);
        assertThat(topi.get(TASKS).status()).isEqualTo(200);
        assertThat(topi.get("/engine-rest/task").status()).isEqualTo(200);
        assertThat(topi.get(IN_APP).body())
                .contains("\"userId\":\"topi\"", "tasklist")
                .doesNotContain("cockpit");
        assertThat(topi.get("/login").location()).endsWith("/");
    }

    @Test
    void after_signing_in_a_person_comes_to_the_page_they_asked_for() {
        Door topi = Door.closed(port).with("Accept", "text/html");
        topi.get("/camunda/app/tasklist/default/");
        assertThat(topi.signIn("topi", "topi-demo").location()).endsWith("/camunda/app/tasklist/default/");
    }

    @Test
    void the_session_gets_a_new_id() {
        Door topi = Door.closed(port);
        topi.get("/login");
        String before = topi.cookie("KAPULA").orElseThrow();
        topi.signIn("topi", "topi-demo");
        assertThat(topi.cookie("KAPULA").orElseThrow()).isNotEqualTo(before);
    }

    @Test
    void signing_out_of_the_portal_signs_out_everywhere() {
        Door topi = Door.portal(port, "topi");
        topi.get(TASKS);
        String token = topi.get("/api/csrf").json().path("token").asText();
        assertThat(topi.form("/logout", Map.of()).status())
                .as("without the token")
                .isEqualTo(403);
        assertThat(topi.form("/logout", Map.of("_csrf", token)).location()).endsWith("/login?signedOut");
        assertThat(topi.get(TASKS).status()).isEqualTo(401);
        assertThat(topi.get("/engine-rest/task").status()).isEqualTo(401);
        assertThat(topi.get("/login?signedOut").body()).contains("Olet kirjautunut ulos");
    }

    @Test
    void signing_out_of_tasklist_signs_out_everywhere() {
        Door topi = Door.portal(port, "topi");
        topi.get(TASKS);
        assertThat(topi.form(IN_APP + "/logout", Map.of()).status()).isEqualTo(200);
        assertThat(topi.get(TASKS).status()).isEqualTo(401);
        assertThat(topi.get("/").location()).endsWith("/login");
        assertThat(topi.get(IN_APP).status()).isEqualTo(404);
    }

    @Test
    void signing_in_inside_tasklist_signs_in_everywhere() {
        Door topi = Door.closed(port);
        Answer answer = topi.form(IN_APP + "/login/tasklist", Map.of("username", "topi", "password", "topi-demo"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("userId").asText()).isEqualTo("topi");
        assertThat(answer.json().path("authorizedApps"))
                .map(app -> app.asText())
                .containsExactlyInAnyOrder("tasklist", "welcome");
        assertThat(topi.get(TASKS).status()).isEqualTo(200);
        assertThat(topi.post(TASKS + "/count", Map.of()).status()).isEqualTo(200);
        assertThat(topi.get("/engine-rest/task").status()).isEqualTo(200);
    }

    @Test
    void signing_in_inside_an_application_that_is_not_theirs_is_refused() {
        Door topi = Door.closed(port);
        assertThat(topi.form(IN_APP + "/login/cockpit", Map.of("username", "topi", "password", "topi-demo"))
                        .status())
                .isEqualTo(403);
        assertThat(topi.form(IN_APP + "/login/tasklist", Map.of("username", "topi", "password", "wrong"))
                        .status())
                .isEqualTo(401);
        assertThat(topi.form(IN_APP + "/login/tasklist", Map.of()).status()).isEqualTo(401);
        assertThat(topi.get(TASKS).status()).isEqualTo(401);
    }

    @Test
    void a_wrong_password_is_said_plainly_in_the_language_of_the_page() {
        Door topi = Door.closed(port);
        assertThat(topi.signIn("topi", "wrong").location()).endsWith("/login?error");
        assertThat(topi.get("/login?error").body()).contains("Käyttäjätunnus tai salasana on väärin");
        assertThat(topi.get("/login?error&lang=sv").body()).contains("Fel användarnamn eller lösenord");
        assertThat(topi.with("Accept-Language", "en-GB,fi;q=0.5")
                        .get("/login?error")
                        .body())
                .contains("The user id or the password is wrong", "<html lang=\"en\"");
        assertThat(Door.rest(port, "topi", "wrong").get("/task").status()).isEqualTo(401);
    }

    @Test
    void too_many_wrong_passwords_lock_every_door() {
        for (int i = 0; i < 5; i++) {
            Door.rest(port, "ville", "wrong").get("/task");
        }
        Answer locked = Door.rest(port, "ville").get("/task");
        assertThat(locked.status()).isEqualTo(401);
        assertThat(locked.json().path("message").asText()).startsWith("Liian monta väärää salasanaa");
        Door ville = Door.closed(port);
        assertThat(ville.signIn("ville", "ville-demo").location()).endsWith("/login?locked");
        assertThat(ville.get("/login?locked").body()).contains("hetken estetty");
        assertThat(ville.form(IN_APP + "/login/tasklist", Map.of("username", "ville", "password", "ville-demo"))
                        .status())
                .isEqualTo(401);
        assertThat(Door.rest(port, "veera").get("/task").status())
                .as("a colleague")
                .isEqualTo(200);
    }

    @Test
    void one_wrong_password_counts_once() {
        Door.closed(port).signIn("ville", "wrong");
        Door.rest(port, "ville", "wrong").get("/task");
        assertThat(jdbc.queryForObject("select failures from sign_in_attempt where user_id = 'ville'", Integer.class))
                .isEqualTo(2);
    }

    @Test
    void whoever_leaves_is_out_at_once() {
        Door topi = Door.portal(port, "topi");
        assertThat(topi.get("/engine-rest/task").status()).isEqualTo(200);
        jdbc.update("update person set active = false where id = 'topi'");
        assertThat(topi.get("/engine-rest/task").status()).isBetween(401, 403);
        assertThat(topi.get(TASKS).status()).isBetween(401, 403);
        assertThat(topi.get("/").status()).isNotEqualTo(200);
        assertThat(Door.rest(port, "topi").get("/task").status()).isEqualTo(401);
    }

    @Test
    void a_role_that_is_taken_away_closes_its_doors_at_once() {
        Door kimmo = Door.portal(port, "kimmo");
        assertThat(kimmo.get("/engine-rest/incident").status()).isEqualTo(200);
        jdbc.update("delete from person_role where person = 'kimmo' and role = 'COORDINATOR'");
        try {
            assertThat(kimmo.get("/engine-rest/incident").status()).isEqualTo(403);
            assertThat(kimmo.get("/camunda/api/engine/engine/default/incident").status())
                    .isEqualTo(403);
        } finally {
            jdbc.update("insert into person_role (person, role) values ('kimmo', 'COORDINATOR')");
        }
    }

    @Test
    void the_set_up_of_an_administrator_is_refused_to_all() {
        String setUp = "/camunda/api/admin/setup/default/user/create";
        Map<String, Object> user = Map.of("profile", Map.of("id", "x"), "credentials", Map.of("password", "x"));
        assertThat(Door.closed(port).post(setUp, user).status()).isEqualTo(401);
        for (String person : List.of("topi", "kaisa", "admin")) {
            assertThat(Door.portal(port, person).post(setUp, user).status()).isEqualTo(403);
        }
    }

    @Test
    void a_call_from_another_site_changes_nothing() {
        Door topi = Door.rest(port, "topi");
        String start = "/process-definition/key/SupervisionApplication/start";
        assertThat(topi.with("Sec-Fetch-Site", "cross-site")
                        .post(start, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(topi.with("Sec-Fetch-Site", "same-site")
                        .post(start, Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(topi.get("/task").status()).isEqualTo(200);
        Door session = Door.webApp(port, "topi").with("Sec-Fetch-Site", "same-origin");
        assertThat(session.post("/task/count", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void our_pages_carry_strict_headers_and_camundas_keep_theirs() {
        Answer ours = Door.closed(port).get("/login");
        assertThat(ours.header("Content-Security-Policy"))
                .startsWith("default-src 'self'")
                .contains("frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(ours.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(ours.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(ours.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(ours.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        assertThat(ours.body()).doesNotContain("<script>", "style=", "onclick");
        Answer camundas = Door.portal(port, "topi").get("/camunda/app/tasklist/default/");
        assertThat(camundas.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("nonce-");
    }

    @Test
    void the_page_lists_the_demo_users_and_lets_them_in() {
        Answer page = Door.closed(port).get("/login");
        assertThat(page.body()).contains("topi", "Lähihoitaja, Kotihoito", "Työnohjauskoordinaattori", "-demo");
        Matcher resource = Pattern.compile("(?:href|src)=\"(/(?:css|js|images|webjars)/[^\"]+)")
                .matcher(page.body());
        assertThat(resource.results().map(found -> found.group(1)))
                .hasSizeGreaterThan(3)
                .allSatisfy(
                        path -> assertThat(Door.closed(port).get(path).status()).isEqualTo(200));
    }

    @Test
    void cookies_travel_over_https_alone_where_the_installation_has_it() throws ServletException {
        assertThat(secure("https://kapula.example")).isTrue();
        assertThat(secure("http://localhost:8080")).isFalse();
    }

    @Test
    void the_machines_time_zone_is_the_configured_one() {
        assertThat(TimeZone.getDefault().getID()).isEqualTo("Europe/Helsinki");
    }

    private static boolean secure(String baseUrl) throws ServletException {
        MockServletContext context = new MockServletContext();
        new SignInConfiguration()
                .secureSessionCookie(new KapulaSettings(URI.create(baseUrl), ZoneId.of("Europe/Helsinki"), false))
                .onStartup(context);
        return context.getSessionCookieConfig().isSecure();
    }
}
