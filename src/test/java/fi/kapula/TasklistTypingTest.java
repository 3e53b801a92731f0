package fi.kapula;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.BrowserTest;
import fi.kapula.testing.TasklistPage;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is typed into Tasklist's forms is what is sent, however quick the person is. */
class TasklistTypingTest extends BrowserTest {

    /** Types a price a tenth of a second after the form has come; a redraw follows, which forms do once after opening. */
    private static final String TYPE_QUICKLY =
            """
            text => new MutationObserver((changes, observer) => {
                const price = document.querySelector('.task-card .fjs-container [id$=Field_price]');
                if (price) {
                    observer.disconnect();
                    setTimeout(() => {
                        price.select();
                        document.execCommand('insertText', false, text);
                    }, 100);
                    setTimeout(() => document.body.classList.add('typed'), 800);
                }
            }).observe(document.body, { childList: true, subtree: true })
            """;

    @Test
    void sends_what_is_typed_as_soon_as_the_form_is_open() {
        String key = cases.runningGroup();
        cases.draftContract(key, "saara", Map.of());
        cases.step(key, "saara", "CONTRACT");
        TasklistPage saara = browser.tasklist("saara");
        saara.page().evaluate(TYPE_QUICKLY, "93 euroa");
        saara.openTask("Laadi sopimus");
        assertThat(saara.page().locator("body.typed .fjs-container")).isVisible();
        assertThat(saara.field("Hinta")).hasValue("93 euroa");
        saara.complete();
        assertThat(jdbc.queryForObject("select price from contract_version order by id desc limit 1", String.class))
                .isEqualTo("93 euroa");
    }
}
