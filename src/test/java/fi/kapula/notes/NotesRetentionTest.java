package fi.kapula.notes;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.notes.NotesBrowser.Page;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.Supervisions;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NotesRetentionTest {

    private static final String NOTICE = "IntermediateCatchEvent_NoticeDue";
    private static final String DELETION = "IntermediateCatchEvent_DeletionDue";

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private MockMvc mvc;

    private NotesBrowser browser;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private MailProbe mail;

    @Autowired
    private ManagementService jobs;

    @Autowired
    private NotesProcess retention;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    private String key;
    private String path;

    @BeforeEach
    void aino_has_a_note_on_a_supervision() {
        process.clear();
        browser = new NotesBrowser(mvc);
        mail.forget();
        key = supervisions.begin("aino");
        path = "/cases/" + key + "/notes";
        browser.post("aino", path, "day", "2027-01-11", "text", "Ainon oma.");
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
    }

    @AfterAll
    void every_flow_node_was_visited() {
        assertThat(process.unvisited("NotesRetention")).isEmpty();
    }

    @Test
    void tells_the_author_in_good_time_and_then_deletes() {
        supervisions.close(key);
        mail.forget();
        LocalDate deletion = LocalDate.now(clock).plusMonths(6);
        assertThat(due(NOTICE)).isEqualTo(deletion.minusDays(14).atTime(9, 0).atZone(clock.getZone()));
        assertThat(mail.all()).isEmpty();

        process.fireTimer(NOTICE);
        String day = DateTimeFormatter.ofPattern("d.M.yyyy").format(deletion);
        assertThat(mail.recipients()).containsExactly("aino");
        assertThat(mail.last("aino").subject()).contains("Muistiinpanosi poistetaan " + day);
        assertThat(mail.last("aino").path()).isEqualTo(path);
        assertThat(due(DELETION)).isEqualTo(deletion.atTime(9, 0).atZone(clock.getZone()));
        assertThat(browser.get("aino", path).body()).contains("Muistiinpanot poistetaan " + day, "Ainon oma.");
        assertThat(browser.get("aino", path + "/export").body()).contains("Ainon oma.");

        process.fireTimer(DELETION);
        assertThat(process.path(key)).contains("EndEvent_NotesDeleted");
        Page page = browser.get("aino", path);
        assertThat(page.body()).contains("säilytysaika on päättynyt").doesNotContain("Ainon oma.");
        assertThat(mail.recipients()).containsExactly("aino");
    }

    @Test
    void deletes_what_is_written_after_the_end_as_well_but_takes_nothing_after_the_deletion() {
        supervisions.close(key);
        mail.forget();
        browser.post("aino", path, "day", "2027-06-01", "text", "Jälkikirjoitus.");
        process.fireTimer(NOTICE);
        process.fireTimer(DELETION);
        assertThat(browser.get("aino", path + "/export").body()).doesNotContain("Jälkikirjoitus.", "Ainon oma.");

        Page refused = browser.post("aino", path, "day", "2027-06-02", "text", "Myöhässä.");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("Myöhässä.", "eikä uusia voi enää tallentaa");
        assertThat(browser.get("aino", path + "/new").response().getRedirectedUrl()).isEqualTo(path);
    }

    @Test
    void says_nothing_where_there_is_nothing_to_delete() {
        String empty = supervisions.begin("saara");
        supervisions.close(empty);
        mail.forget();
        process.fireTimer(NOTICE);
        assertThat(mail.all()).isEmpty();
        process.fireTimer(DELETION);
        assertThat(process.path(empty))
                .contains("EndEvent_NotesDeleted")
                .doesNotContain("ServiceTask_AnnounceDeletion");
    }

    @Test
    void a_former_supervisors_notes_go_without_the_next_ones() {
        supervisions.change(key, "saara");
        mail.forget();
        browser.post("saara", path, "day", "2027-03-01", "text", "Saaran oma.");
        process.fireTimer(NOTICE);
        process.fireTimer(DELETION);
        assertThat(mail.recipients()).containsExactly("aino");
        assertThat(browser.get("saara", path).body()).contains("Saaran oma.");
        assertThat(browser.get("aino", path).body()).doesNotContain("Ainon oma.", "Saaran oma.");
    }

    @Test
    void a_repeated_end_changes_nothing() {
        supervisions.close(key);
        transaction.executeWithoutResult(status -> retention.supervisionEnded(key, "aino"));
        assertThat(jobs.createJobQuery().activityId(NOTICE).count()).isEqualTo(1);
    }

    @Test
    void a_late_notice_leaves_the_promised_time_all_the_same() {
        LocalDate ended = LocalDate.of(2027, 1, 31);
        Notebook notebook = new Notebook(key, "aino", ended, new NotesSettings(Period.ofMonths(1), Period.ofDays(7)));
        assertThat(notebook.deleteOn()).isEqualTo("2027-02-28");
        assertThat(notebook.noticeOn()).isEqualTo("2027-02-21");

        notebook.announce(LocalDate.of(2027, 2, 21), Period.ofDays(7));
        assertThat(notebook.deleteOn()).isEqualTo("2027-02-28");
        notebook.announce(LocalDate.of(2027, 4, 1), Period.ofDays(7));
        assertThat(notebook.deleteOn()).isEqualTo("2027-04-08");
    }

    @Test
    void the_notice_must_come_between_the_end_and_the_deletion() {
        assertThat(valid("P6M", "P14D")).isTrue();
        assertThat(valid("P14D", "P14D")).isTrue();
        assertThat(valid("P13D", "P14D")).isFalse();
        assertThat(valid("P6M", "P0D")).isFalse();
        assertThat(valid("-P6M", "P14D")).isFalse();
    }

    private static boolean valid(String keep, String notice) {
        return new NotesSettings(Period.parse(keep), Period.parse(notice)).isNoticeAtLeastADayAndBeforeDeletion();
    }

    private ZonedDateTime due(String timer) {
        return jobs.createJobQuery().activityId(timer).singleResult().getDuedate().toInstant().atZone(clock.getZone());
    }
}
