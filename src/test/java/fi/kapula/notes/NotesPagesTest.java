package fi.kapula.notes;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.notes.NotesBrowser.Page;
import fi.kapula.shared.Directory;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.Supervisions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

@KapulaTest
class NotesPagesTest {

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private MockMvc mvc;

    private NotesBrowser browser;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private Directory directory;

    @Autowired
    private JdbcTemplate jdbc;

    private String key;
    private String path;

    @BeforeEach
    void aino_supervises_a_case() {
        process.clear();
        browser = new NotesBrowser(mvc);
        key = supervisions.begin("aino");
        path = "/cases/" + key + "/notes";
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @Test
    void keeps_what_was_written() {
        Page saved = browser.post("aino", path, "day", "2027-01-11", "text", "Ensimmäinen rivi.\r\nToinen <rivi> & 🌿");
        assertThat(saved.response().getRedirectedUrl()).isEqualTo(path);
        Page list = browser.get("aino", path);
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.body()).contains("11.1.2027", "Ensimmäinen rivi.\nToinen &lt;rivi&gt; &amp; 🌿");
        assertThat(list.response().getHeader("Cache-Control")).contains("no-store");
    }

    @Test
    void shows_the_newest_first_and_the_older_ones_on_further_pages() {
        for (int i = 1; i <= 23; i++) {
            write("2027-01-%02d".formatted(i), "Muistiinpano nro " + i + ".");
        }
        String first = browser.get("aino", path).body();
        assertThat(first).contains("nro 23.", "nro 4.").doesNotContain("nro 3.");
        assertThat(first.indexOf("nro 23.")).isLessThan(first.indexOf("nro 22."));
        String next = first.replaceAll("(?s).*notes\\?before=([^\"&]+).*", "$1");
        assertThat(browser.get("aino", path + "?before=" + next).body())
                .contains("nro 3.", "nro 1.")
                .doesNotContain("nro 4.");
        assertThat(browser.get("aino", path + "?before=nonsense_x").body()).contains("nro 23.");
    }

    @Test
    void changes_a_note() {
        long note = write("2027-01-11", "Vanha.");
        assertThat(browser.get("aino", path + "/" + note).body()).contains("Vanha.", "value=\"2027-01-11\"");
        browser.post("aino", path + "/" + note, "version", "0", "day", "2027-01-12", "text", "Uusi.");
        assertThat(browser.get("aino", path).body()).contains("Uusi.", "12.1.2027").doesNotContain("Vanha.");
    }

    @Test
    void keeps_what_was_typed_when_the_note_was_changed_in_another_window() {
        long note = write("2027-01-11", "Alku.");
        rewrite(note, 0, "Toinen ikkuna.");
        Page conflict = rewrite(note, 0, "Tämä ikkuna.");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("Tämä ikkuna.", "Toinen ikkuna.", "name=\"version\" value=\"1\"");
        assertThat(browser.get("aino", path).body()).contains("Toinen ikkuna.").doesNotContain("Tämä ikkuna.");

        rewrite(note, 1, "Tämä ikkuna.");
        assertThat(browser.get("aino", path).body()).contains("Tämä ikkuna.").doesNotContain("Toinen ikkuna.");
    }

    @Test
    void of_two_windows_that_save_at_the_same_moment_one_wins_and_the_other_keeps_its_text() throws Exception {
        long note = write("2027-01-11", "Alku.");
        ExecutorService windows = Executors.newFixedThreadPool(2);
        List<Callable<Page>> saves = IntStream.of(1, 2)
                .<Callable<Page>>mapToObj(window -> () -> rewrite(note, 0, "Ikkuna " + window + "."))
                .toList();
        List<Page> answers = windows.invokeAll(saves).stream().map(NotesPagesTest::result).toList();
        windows.shutdown();
        assertThat(answers).extracting(Page::status).containsExactlyInAnyOrder(302, 409);
        Page loser = answers.stream().filter(answer -> answer.status() == 409).findFirst().orElseThrow();
        assertThat(loser.body()).contains("Ikkuna 1.", "Ikkuna 2.");
    }

    @Test
    void keeps_what_was_typed_when_the_note_was_deleted_in_another_window() {
        long note = write("2027-01-11", "Alku.");
        browser.post("aino", path + "/" + note + "/deletion", "version", "0");
        Page conflict = rewrite(note, 0, "Kesken.");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("Kesken.", "action=\"" + path + "\"").doesNotContain("name=\"version\"");
    }

    @Test
    void keeps_what_was_typed_when_something_is_wrong_with_it() {
        Page page = browser.post("aino", path, "day", "eilen", "text", "Teksti.");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.body()).contains("Teksti.", "value=\"eilen\"", "Anna päivä");
        assertThat(browser.post("aino", path, "day", "1850-01-01", "text", "Teksti.").status()).isEqualTo(400);
        assertThat(browser.post("aino", path, "day", "2027-01-11", "text", " \r\n ").body())
                .contains("Kirjoita muistiinpano.");
        Page tooLong = browser.post("aino", path, "day", "2027-01-11", "text", "ä".repeat(20_001));
        assertThat(tooLong.status()).isEqualTo(400);
        assertThat(tooLong.body()).contains("enintään 20", "ä".repeat(20_001));
        assertThat(browser.post("aino", path).status()).isEqualTo(400);
        assertThat(browser.get("aino", path).body()).contains("Ei vielä muistiinpanoja.");
    }

    @Test
    void holds_the_longest_note_in_the_widest_letters() {
        String longest = "\u20AC".repeat(20_000);
        write("2027-01-11", longest);
        assertThat(browser.get("aino", path).body()).contains(longest);
    }

    @Test
    void asks_before_it_deletes() {
        long note = write("2027-01-11", "Poistettava.");
        assertThat(browser.get("aino", path + "/" + note + "/deletion").body())
                .contains("Poistetaanko", "Poistettava.");
        browser.post("aino", path + "/" + note + "/deletion", "version", "0");
        assertThat(browser.get("aino", path).body()).doesNotContain("Poistettava.");
        assertThat(jdbc.queryForObject("select count(*) from note", Long.class)).isZero();
        assertThat(browser.post("aino", path + "/" + note + "/deletion", "version", "0").status()).isEqualTo(302);
    }

    @Test
    void does_not_delete_what_was_changed_since_it_asked() {
        long note = write("2027-01-11", "Alku.");
        rewrite(note, 0, "Uusi tieto.");
        Page conflict = browser.post("aino", path + "/" + note + "/deletion", "version", "0");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body()).contains("Uusi tieto.", "name=\"version\" value=\"1\"");
    }

    @Test
    void finds_words_whatever_their_case_and_place() {
        write("2027-01-11", "Sovittiin iltakävelystä ja levosta.");
        write("2027-01-12", "Puhuttiin KÄVELYSTÄ.");
        write("2027-01-13", "Jotain muuta.");
        String found = browser.post("aino", path + "/search", "words", "kävely").body();
        assertThat(found).contains("iltakävelystä", "KÄVELYSTÄ").doesNotContain("Jotain muuta.");
        assertThat(browser.post("aino", path + "/search", "words", " levo  kävely ").body())
                .contains("iltakävelystä")
                .doesNotContain("KÄVELYSTÄ");
        assertThat(browser.post("aino", path + "/search", "words", "uinti").body()).contains("ei löytänyt");
        assertThat(browser.post("aino", path + "/search", "words", " ").status()).isEqualTo(302);
    }

    @Test
    void searches_on_where_a_page_of_finds_ended() {
        for (int i = 1; i <= 25; i++) {
            write("2027-01-%02d".formatted(i), "Osuma nro " + i + ".");
        }
        String first = browser.post("aino", path + "/search", "words", "osuma").body();
        assertThat(first).contains("nro 25.", "nro 6.").doesNotContain("nro 5.");
        String next = first.replaceAll("(?s).*name=\"before\" value=\"([^\"]+)\".*", "$1");
        assertThat(browser.post("aino", path + "/search", "words", "osuma", "before", next).body())
                .contains("nro 5.", "nro 1.")
                .doesNotContain("nro 6.");
    }

    @Test
    void exports_everything_oldest_first() {
        for (int i = 1; i <= 28; i++) {
            write("2027-02-%02d".formatted(i), "Rivi nro " + i + ".\r\nToinen rivi.");
        }
        Page export = browser.get("aino", path + "/export");
        assertThat(export.response().getContentType()).isEqualTo("text/plain;charset=UTF-8");
        assertThat(export.response().getHeader("Content-Disposition")).startsWith("attachment").contains(key);
        assertThat(export.response().getHeader("Cache-Control")).contains("no-store");
        assertThat(export.body())
                .containsSubsequence("Omat muistiinpanot", key, "1.2.2027", "Rivi nro 1.\r\nToinen", "nro 28.");
    }

    @Test
    void is_there_for_nobody_but_its_author() {
        long note = write("2027-01-11", "Salaisuus.");
        String one = path + "/" + note;
        List<String> pages = List.of(path, path + "/new", path + "/export", one, one + "/deletion");
        List<String> targets = List.of(path, path + "/search", one, one + "/deletion");
        String[] values = {"version", "0", "day", "2027-01-11", "text", "X", "words", "Sala"};
        List<String> others = new ArrayList<>(directory.members().stream().map(Directory.Member::id).toList());
        assertThat(others).contains("topi", "juha", "kaisa", "kimmo", "saara", "bo", "admin");
        others.remove("aino");
        for (String person : others) {
            for (String page : pages) {
                assertThat(browser.get(person, page).status()).as(person + " " + page).isEqualTo(404);
            }
            for (String target : targets) {
                assertThat(browser.post(person, target, values).status()).as(person + " " + target).isEqualTo(404);
            }
        }
        assertThat(browser.get("aino", path).body()).contains("Salaisuus.");
    }

    @Test
    void answers_strangers_as_if_there_were_no_such_case_whatever_the_verb() {
        long note = write("2027-01-11", "Salaisuus.");
        for (HttpMethod method : HttpMethod.values()) {
            if (method == HttpMethod.TRACE) {
                continue;
            }
            String one = "/" + note;
            for (String below : List.of("", one, "/search", "/new", "/export", one + "/deletion", "/else")) {
                Page here = browser.ask("kaisa", method, path + below);
                Page nowhere = browser.ask("kaisa", method, "/cases/TNO-1999-0001/notes" + below);
                assertThat(here.status()).as(method + below).isEqualTo(nowhere.status()).isNotIn(302, 409);
                assertThat(here.body())
                        .as(method + below)
                        .isEqualTo(nowhere.body().replace("TNO-1999-0001", key))
                        .doesNotContain("Salaisuus");
            }
        }
    }

    @Test
    void a_note_is_not_found_by_way_of_another_case() {
        long note = write("2027-01-11", "Salaisuus.");
        String other = supervisions.begin("aino");
        assertThat(browser.get("aino", "/cases/" + other + "/notes/" + note).status()).isEqualTo(404);
        String saaras = supervisions.begin("saara");
        assertThat(browser.get("saara", "/cases/" + saaras + "/notes/" + note).status()).isEqualTo(404);
        Page stolen = browser.post(
                "saara", "/cases/" + saaras + "/notes/" + note, "version", "0", "day", "2027-01-11", "text", "X");
        assertThat(stolen.body()).doesNotContain("Salaisuus.");
        assertThat(browser.get("aino", path).body()).contains("Salaisuus.");
    }

    @Test
    void after_a_change_the_former_supervisor_keeps_their_notes_and_the_next_sees_none_of_them() {
        write("2027-01-11", "Ainon oma.");
        supervisions.change(key, "saara");
        assertThat(browser.get("aino", path).body()).contains("Ainon oma.", "Muistiinpanot poistetaan");
        assertThat(browser.get("saara", path).body()).contains("Ei vielä muistiinpanoja.").doesNotContain("Ainon oma.");
        browser.post("saara", path, "day", "2027-03-01", "text", "Saaran oma.");
        assertThat(browser.post("saara", path + "/search", "words", "oma").body()).doesNotContain("Ainon");
        assertThat(browser.get("saara", path + "/export").body()).contains("Saaran oma.").doesNotContain("Ainon");
        assertThat(browser.get("aino", path).body()).doesNotContain("Saaran oma.");
    }

    @Test
    void a_note_that_was_moved_to_another_author_cannot_be_read_there() {
        write("2027-01-11", "Ainon oma.");
        supervisions.change(key, "saara");
        jdbc.update("update note set author = 'saara'");
        assertThat(browser.get("saara", path).body()).contains("ei voi avata").doesNotContain("Ainon oma.");
    }

    @Test
    void speaks_the_readers_language() {
        String bos = supervisions.begin("bo");
        assertThat(browser.get("bo", "/cases/" + bos + "/notes").body()).contains("Egna anteckningar", "Bara du ser");
    }

    private long write(String day, String text) {
        Page saved = browser.post("aino", path, "day", day, "text", text);
        assertThat(saved.status()).isEqualTo(302);
        return jdbc.queryForObject("select max(id) from note", Long.class);
    }

    private Page rewrite(long note, int version, String text) {
        return browser.post(
                "aino", path + "/" + note, "version", "" + version, "day", "2027-01-11", "text", text);
    }

    private static Page result(Future<Page> answer) {
        try {
            return answer.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
