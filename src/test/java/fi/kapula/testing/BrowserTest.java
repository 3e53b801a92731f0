package fi.kapula.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fi.kapula.engine.TaskGate;
import fi.kapula.engine.TasklistLink;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** One browser for all tests of a class; each begins without cases and windows, and ends with nothing refused or broken. */
@KapulaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("browser")
public abstract class BrowserTest {

    @LocalServerPort
    private int port;

    @Autowired
    protected Cases cases;

    @Autowired
    protected JdbcTemplate jdbc;

    @Autowired
    protected MailProbe mail;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private TaskGate gate;

    @Autowired
    private TasklistLink tasklist;

    protected Browser browser;

    @BeforeAll
    void somebody_opens_a_browser() {
        browser = Browser.launch(port);
    }

    @BeforeEach
    void nothing_has_happened() {
        process.clear();
        mail.forget();
    }

    @AfterEach
    void nothing_was_refused() {
        assertThat(browser.troubles()).isEmpty();
    }

    @AfterAll
    void the_browser_is_closed() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Signs in and opens the task of the newest mail, in Tasklist. */
    protected TasklistPage fromMail(String person) {
        return inTasklist(browser.signIn(person), person, mail.last(person).path().replace("/tasks/", ""));
    }

    /** Opens a task as the portal leads to it in an organisation that does its tasks in Tasklist. */
    protected TasklistPage inTasklist(Page page, String person, String taskId) {
        page.navigate(tasklist.to(gate.find(taskId, person).orElseThrow()));
        TasklistPage opened = TasklistPage.of(page);
        opened.waitForForm();
        return opened;
    }
}
