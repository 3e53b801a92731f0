package fi.kapula.notes;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.notes.NotesBrowser.Page;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.Supervisions;
import fi.kapula.vault.RotatedVault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** What becomes of notes when the vault gets another key. */
@KapulaTest
class NotesResealingTest {

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private MockMvc mvc;

    private NotesBrowser browser;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private NoteRows rows;

    @Autowired
    private JdbcTemplate jdbc;

    /** As the next start of the application has it: the old key opens, a new one seals. */
    private RotatedVault next;

    private String path;

    @BeforeEach
    void aino_has_many_notes() {
        process.clear();
        browser = new NotesBrowser(mvc);
        next = RotatedVault.after("target/vault.json");
        path = "/cases/" + supervisions.begin("aino") + "/notes";
        for (int i = 0; i < 3; i++) {
            browser.post("aino", path, "day", "2027-01-11", "text", "Muistiinpano nro " + i + ".");
        }
        // More than a batch, each with a place of its own, so that all but the first three are broken.
        for (int i = 0; i < 230; i++) {
            jdbc.update("insert into note (id, business_key, author, noted_on, content, changed_at, version)"
                    + " select nextval('note_id'), business_key, author, noted_on, content, changed_at, version"
                    + " from note where id = (select min(id) from note)");
        }
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @Test
    void seals_all_anew_in_batches_and_leaves_what_it_cannot_open() {
        assertThat(next.reseal(rows)).isEqualTo("3 resealed, 230 broken");
        assertThat(count("left(content, 8) = '" + next.label() + "'")).isEqualTo(3);
        assertThat(next.reseal(rows)).isEqualTo("0 resealed, 230 broken");
        assertThat(next.open(rows))
                .containsExactly("Muistiinpano nro 0.", "Muistiinpano nro 1.", "Muistiinpano nro 2.");
    }

    @Test
    void an_author_who_is_editing_meanwhile_notices_nothing() {
        long note = jdbc.queryForObject("select min(id) from note", Long.class);
        next.reseal(rows);
        Page saved = browser.post("aino", path + "/" + note, "version", "0", "day", "2027-01-11", "text", "Muutettu.");
        assertThat(saved.status()).isEqualTo(302);
        assertThat(browser.get("aino", path + "/" + note).body()).contains("Muutettu.");
    }

    @Test
    void does_not_write_over_what_was_saved_after_it_read() {
        long note = jdbc.queryForObject("select min(id) from note", Long.class);
        var read = rows.notLabelled(next.label(), note - 1, 1).get(0);
        browser.post("aino", path + "/" + note, "version", "0", "day", "2027-01-11", "text", "Uudempi.");
        rows.replace(read, "vanha");
        assertThat(browser.get("aino", path + "/" + note).body()).contains("Uudempi.");
    }

    private long count(String condition) {
        return jdbc.queryForObject("select count(*) from note where " + condition, Long.class);
    }
}
