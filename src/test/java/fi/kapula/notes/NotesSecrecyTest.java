package fi.kapula.notes;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.DatabaseDump;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.MailProbe;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.Supervisions;
import fi.kapula.vault.Vault;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;

/** A canary in every field of every page, and then a search through all that the application has stored and logged. */
@KapulaTest
@ExtendWith(OutputCaptureExtension.class)
class NotesSecrecyTest {

    private static final String CANARY = "KanarialintuQX7";

    /** More than anybody would switch on. */
    private static final Map<String, LogLevel> LOGGERS = Map.of(
            "fi.kapula", LogLevel.TRACE,
            "org.springframework.web", LogLevel.DEBUG,
            "org.springframework.test.web", LogLevel.DEBUG,
            "org.thymeleaf", LogLevel.DEBUG,
            "org.hibernate.SQL", LogLevel.DEBUG,
            "org.hibernate.orm.jdbc.bind", LogLevel.TRACE);

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
    private DatabaseDump dump;

    @Autowired
    private Vault vault;

    private final LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
    private String path;

    @BeforeEach
    void aino_supervises_a_case_and_everything_of_ours_is_logged() {
        process.clear();
        browser = new NotesBrowser(mvc);
        path = "/cases/" + supervisions.begin("aino") + "/notes";
        LOGGERS.forEach(logging::setLogLevel);
    }

    @AfterEach
    void nothing_is_left_for_others() {
        process.clear();
        LOGGERS.keySet().forEach(logger -> logging.setLogLevel(logger, null));
    }

    @Test
    void what_a_note_says_stands_nowhere_in_the_database_and_nowhere_in_the_log(CapturedOutput log) {
        browser.post("aino", path, "day", "2027-01-11", "text", CANARY + " kirjoitti.");
        long note = browser.get("aino", path).note();
        browser.get("aino", path + "/" + note);
        browser.post("aino", path + "/" + note, "version", "0", "day", "2027-01-12", "text", CANARY + " muutti.");
        browser.post("aino", path + "/" + note, "version", "0", "day", "2027-01-12", "text", CANARY + " myöhästyi.");
        browser.post("aino", path + "/" + note, "version", "x", "day", "2027-01-12", "text", CANARY);
        browser.post("aino", path, "day", CANARY, "text", CANARY);
        browser.post("aino", path, "day", "2027-01-11", "text", CANARY.repeat(2000));
        browser.post("aino", path, "day", "2027-01-11", "text", CANARY + "\u0000");
        assertThat(browser.post("aino", path + "/search", "words", CANARY).body()).contains(CANARY + " muutti.");
        browser.get("aino", path + "/" + note + "/deletion");
        assertThat(browser.get("aino", path + "/export").body()).contains(CANARY);
        supervisions.close(path.split("/")[2]);
        process.fireTimer("IntermediateCatchEvent_NoticeDue");
        mail.deliver();

        assertThat(dump.values())
                .anyMatch(value -> value.contains(vault.label()))
                .noneMatch(value -> value.toLowerCase().contains(CANARY.toLowerCase()));
        // The log was listened to: it names the pages, and the sealed text that went into the row.
        assertThat(log.getAll()).contains(path, vault.label()).doesNotContainIgnoringCase(CANARY);
    }

    @Test
    void the_dump_would_have_found_it() {
        browser.post("aino", path, "day", "2027-01-11", "text", "Jotain.");
        assertThat(dump.values())
                .anyMatch(value -> value.toLowerCase().startsWith("note.author: aino"))
                .anyMatch(value -> value.toLowerCase().startsWith("person.first_name: aino"));
    }
}
