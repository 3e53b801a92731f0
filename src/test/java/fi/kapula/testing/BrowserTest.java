package fi.kapula.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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
        return inTasklist(browser.signIn(person), mail.last(person).path());
    }

    /** @param path of the task in the portal */
    protected TasklistPage inTasklist(Page page, String path) {
        page.navigate(path + "/tasklist");
        TasklistPage opened = TasklistPage.of(page);
        opened.waitForForm();
        return opened;
    }
}
