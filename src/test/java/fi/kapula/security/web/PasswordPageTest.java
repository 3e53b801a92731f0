package fi.kapula.security.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.people.OwnSettings;
import fi.kapula.shared.Language;
import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.Pages;
import fi.kapula.testing.Pages.Page;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.SqlCounter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@KapulaTest
class PasswordPageTest {

    private static final String NEXT = "sininen vene soutaa";

    @LocalServerPort
    private int port;

    @Autowired
    private Pages pages;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private OwnSettings settings;

    @Autowired
    private SqlCounter sql;

    @Autowired
    private JdbcTemplate jdbc;

    private String hash;

    @BeforeEach
    void topi_has_the_password_of_the_demonstration() {
        process.clear();
        mail.forget();
        hash = jdbc.queryForObject("select password from person where id = 'topi'", String.class);
    }

    @AfterEach
    void topi_has_it_again() {
        jdbc.update("update person set password = ? where id = 'topi'", hash);
        jdbc.update("delete from sign_in_attempt");
        settings.choose("topi", Language.FI);
        process.clear();
    }

    @Test
    void a_new_password_opens_every_door_and_the_old_one_none() {
        Door topi = Door.portal(port, "topi");
        Answer changed = change(topi, "topi-demo", NEXT, NEXT);
        assertThat(changed.status()).isEqualTo(302);
        assertThat(changed.location()).endsWith("/mine");
        assertThat(topi.page("/mine").body()).contains("Salasana on vaihdettu");
        assertThat(Door.closed(port).signIn("topi", "topi-demo").location()).endsWith("/login?error");
        assertThat(Door.closed(port).signIn("topi", NEXT).location()).doesNotContain("/login");
        assertThat(Door.rest(port, "topi").get("/task").status()).isEqualTo(401);
        assertThat(Door.rest(port, "topi", NEXT).get("/task").status()).isEqualTo(200);
        assertThat(jdbc.queryForObject("select password from person where id = 'topi'", String.class))
                .startsWith("{argon2id}");
    }

    @Test
    void all_other_sessions_end_and_this_one_goes_on_under_a_new_id() {
        Door phone = Door.portal(port, "topi").with("Accept", "text/html");
        Door tasklist = Door.webApp(port, "topi");
        Door desk = Door.portal(port, "topi");
        Door taina = Door.portal(port, "taina");
        String before = desk.cookie("KAPULA").orElseThrow();
        assertThat(phone.get("/").status()).isEqualTo(200);
        assertThat(change(desk, "topi-demo", NEXT, NEXT).status()).isEqualTo(302);

        assertThat(phone.get("/").location()).endsWith("/login");
        assertThat(phone.get("/login").status()).isEqualTo(200);
        assertThat(tasklist.get("/task").status()).isEqualTo(401);
        assertThat(tasklist.page("/engine-rest/task").status()).isEqualTo(401);
        assertThat(desk.get("/").status()).isEqualTo(200);
        assertThat(desk.get("/engine-rest/task").status()).isEqualTo(200);
        assertThat(desk.cookie("KAPULA").orElseThrow()).isNotEqualTo(before);
        assertThat(taina.get("/").status()).isEqualTo(200);
        assertThat(phone.signIn("topi", NEXT).location()).doesNotContain("/login");
        assertThat(phone.get("/").status()).isEqualTo(200);
    }

    @Test
    void a_form_sent_from_a_session_that_ended_changes_nothing() {
        Door phone = Door.portal(port, "topi");
        String token = token(phone, "/mine");
        change(Door.portal(port, "topi"), "topi-demo", NEXT, NEXT);
        assertThat(phone.form("/mine/language", Map.of("_csrf", token, "language", "EN")).location()).endsWith("/login");
        assertThat(jdbc.queryForObject("select language from person where id = 'topi'", String.class)).isEqualTo("FI");
    }

    @Test
    void the_person_is_told_by_mail_in_their_own_language() {
        settings.choose("topi", Language.SV);
        assertThat(send("topi-demo", NEXT, NEXT).status()).isEqualTo(302);
        assertThat(mail.all()).singleElement().satisfies(one -> {
            assertThat(one.recipient()).isEqualTo("topi");
            assertThat(one.subject()).isEqualTo("Ditt lösenord har bytts");
            assertThat(one.plain()).contains("kontakta genast administratören").doesNotContain(NEXT, "TNO-", "Ärende");
            assertThat(one.path()).isEqualTo("/mine");
        });
        mail.deliver();
        assertThat(mail.last("topi").state()).isEqualTo("SENT");
        assertThat(pages.open("admin", "/mails").text()).contains("Ditt lösenord har bytts");
        assertThat(pages.open("admin", "/mails/" + mail.last("topi").id()).status()).isEqualTo(200);
    }

    @Test
    void says_at_the_field_what_is_wrong_and_keeps_no_password() {
        Page page = send("wrong", "lyhyt", "toinen");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html().select("[role=alert] a").eachAttr("href")).containsExactly("#current", "#next", "#again");
        assertThat(page.html().select("#current-problem").text()).isEqualTo("Nykyinen salasana on väärin.");
        assertThat(page.html().select("[role=alert] a").first().text()).isEqualTo("Nykyinen salasana on väärin.");
        assertThat(page.html().select("#next-problem").text()).contains("vähintään 12 merkkiä");
        assertThat(page.html().select("#again-problem").text()).contains("eivät ole samat");
        assertThat(page.html().select("input[aria-invalid=true]")).hasSize(3).noneMatch(input -> input.hasAttr("value"));
        assertThat(page.html().select("input[type=password]").eachAttr("autocomplete"))
                .containsExactly("current-password", "new-password", "new-password");

        assertThat(send("", NEXT, NEXT).html().select("#current-problem").text()).isEqualTo("Kirjoita nykyinen salasana.");
        assertThat(send("topi-demo", "", "").html().select("#next-problem").text()).isEqualTo("Kirjoita uusi salasana.");
        assertThat(send("topi-demo", "topi-demo", "topi-demo").html().select("#next-problem").text()).contains("sama kuin nykyinen");
        assertThat(send("topi-demo", "TopiPesonen2026", "TopiPesonen2026").html().select("#next-problem").text()).contains("nimesi");
        assertThat(send("topi-demo", "salasana1234", "salasana1234").html().select("#next-problem").text()).contains("tavallinen");
        Page noRepeat = pages.send("topi", "/mine/password", "current", "topi-demo", "next", NEXT);
        assertThat(noRepeat.html().select("#again-problem").text()).contains("eivät ole samat");
        assertThat(noRepeat.html().select("#current-problem")).isEmpty();
        assertThat(mail.all()).isEmpty();
        assertThat(Door.rest(port, "topi").get("/task").status()).isEqualTo(200);
    }

    @Test
    void wrong_ones_count_as_at_the_sign_in_page() {
        for (int i = 0; i < 4; i++) {
            assertThat(send("wrong" + i, NEXT, NEXT).text()).contains("Nykyinen salasana on väärin.");
        }
        assertThat(send("wrong", NEXT, NEXT).text()).contains("Liian monta väärää salasanaa");
        assertThat(send("topi-demo", NEXT, NEXT).text()).contains("Liian monta väärää salasanaa");
        assertThat(Door.closed(port).signIn("topi", "topi-demo").location()).endsWith("/login?locked");
    }

    @Test
    void an_empty_current_password_is_no_guess() {
        for (int i = 0; i < 6; i++) {
            send("", NEXT, NEXT);
        }
        assertThat(send("topi-demo", NEXT, NEXT).status()).isEqualTo(302);
    }

    @Test
    void of_two_windows_at_once_one_wins() throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService windows = Executors.newFixedThreadPool(2);
        try {
            List<Future<Page>> answers = new ArrayList<>();
            for (String next : List.of(NEXT + " eka", NEXT + " toka")) {
                answers.add(windows.submit(() -> {
                    start.await();
                    return send("topi-demo", next, next);
                }));
            }
            List<Integer> statuses = List.of(answers.get(0).get().status(), answers.get(1).get().status());
            assertThat(statuses).containsExactlyInAnyOrder(302, 400);
            String winner = NEXT + (statuses.get(0) == 302 ? " eka" : " toka");
            assertThat(Door.rest(port, "topi", winner).get("/task").status()).isEqualTo(200);
            assertThat(mail.all()).hasSize(1);
        } finally {
            windows.shutdownNow();
        }
    }

    @Test
    void choosing_a_language_brings_no_old_password_back() throws Exception {
        List<String> statements = sql.during(() -> {
            settings.choose("topi", Language.EN);
            return null;
        });
        assertThat(statements)
                .filteredOn(statement -> statement.startsWith("update person"))
                .containsExactly("update person set language=? where id=?");
    }

    private Page send(String current, String next, String again) {
        return pages.send("topi", "/mine/password", "current", current, "next", next, "again", again);
    }

    private static Answer change(Door door, String current, String next, String again) {
        return door.form(
                "/mine/password",
                Map.of("_csrf", token(door, "/mine/password"), "current", current, "next", next, "again", again));
    }

    private static String token(Door door, String path) {
        return Jsoup.parse(door.page(path).body()).select("input[name=_csrf]").attr("value");
    }
}
