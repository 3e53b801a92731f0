package fi.kapula;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fi.kapula.testing.Browser;
import fi.kapula.testing.BrowserTest;
import fi.kapula.testing.TasklistPage;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Camunda's web applications as a Finn expects them, in a real browser. */
class TasklistLookTest extends BrowserTest {

    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(the|tasks?|start|save|complete|claim|filters?|loading|search|select|created|due|follow|sign|powered|"
                    + "migrate|required|comments?|add|form|history|diagram|description|settings|shortcuts?|process(es)?)\\b|Camunda",
            Pattern.CASE_INSENSITIVE);

    /** Keys of translations that came too late or are missing. */
    private static final Pattern KEY = Pattern.compile("\\b[A-Z]{3,}_[A-Z_]+\\b");

    @Test
    void starts_an_application_in_finnish_whatever_the_browser_speaks() {
        Page window = browser.window("en-US", 1280, 800);
        browser.signIn(window, "topi");
        TasklistPage topi = TasklistPage.of(window).open();
        speaksFinnish(topi, "tasklist-empty");
        Locator dialog = topi.openStartDialog("Työnohjaushakemus");
        PlaywrightAssertions.assertThat(dialog).containsText("Uusi työnohjaushakemus");
        assertThat(dialog.locator("input").count()).as("no business key, no variables").isZero();
        speaksFinnish(topi, "tasklist-start");
        window.click(".modal-footer .btn-primary");
        topi.waitForForm();
        String key = jdbc.queryForObject("select business_key from case_file", String.class);
        PlaywrightAssertions.assertThat(topi.card("Täydennä hakemus")).containsText(key);
        PlaywrightAssertions.assertThat(topi.card("Täydennä hakemus").locator(".kapula-title")).hasText("Topi Pesonen");
        PlaywrightAssertions.assertThat(window.locator(".task-card header")).containsText(key);
        topi.fill("Mihin tarvitset työnohjausta?", "x");
        topi.fill("Mihin tarvitset työnohjausta?", "");
        PlaywrightAssertions.assertThat(window.locator(".fjs-form-field-error").first()).hasText("Täytä tämä kohta.");
        speaksFinnish(topi, "tasklist-form");
        assertThat(window.title().strip()).isEqualTo("Kapula");
        assertThat(window.locator(".ce-eol-banner").count()).isZero();
    }

    @Test
    void lets_a_colleague_put_back_a_groups_task() {
        String key = cases.presented();
        cases.claim(key, "HandleApplication", "kaisa");
        TasklistPage kimmo = inTasklist(
                browser.signIn("kimmo"), "/tasks/" + cases.task(key, "HandleApplication").getId());
        kimmo.page().click(".reset-assignee");
        PlaywrightAssertions.assertThat(kimmo.page().locator(".claim")).isVisible();
        assertThat(cases.task(key, "HandleApplication").getAssignee()).isNull();
    }

    @Test
    void speaks_swedish_and_english_to_those_who_read_them() {
        cases.proposedTo("bo");
        TasklistPage bo = browser.tasklist("bo");
        bo.openTask("Svara på handledningsförslaget");
        PlaywrightAssertions.assertThat(bo.page().locator("body")).containsText("Egna uppgifter");
        PlaywrightAssertions.assertThat(bo.page().locator(".task-card")).containsText("Behovet av handledning");
        Browser.screenshot(bo.page(), "tasklist-swedish");
        cases.begin("teemu");
        TasklistPage teemu = browser.tasklist("teemu");
        teemu.openTask("Complete the application");
        PlaywrightAssertions.assertThat(teemu.page().locator("body")).containsText("My tasks");
        PlaywrightAssertions.assertThat(teemu.page().locator(".task-card")).containsText("What do you want to achieve?");
    }

    @Test
    void shows_a_coordinator_the_supervisors_and_cockpit_in_finnish() {
        String key = cases.presented();
        TasklistPage kaisa = browser.tasklist("kaisa");
        kaisa.showFilter("Ryhmän tehtävät");
        kaisa.openTask(key);
        kaisa.claim();
        PlaywrightAssertions.assertThat(kaisa.page().locator(".fjs-table")).containsText("Saara Järvinen");
        speaksFinnish(kaisa, "tasklist-coordinator");
        kaisa.page().navigate("/camunda/app/cockpit/default/#/processes");
        kaisa.page().getByText("SupervisorProposal").waitFor();
        speaksFinnish(kaisa, "cockpit");
    }

    @Test
    void tells_who_was_late_in_their_own_words() {
        String key = cases.proposedTo("aino");
        TasklistPage aino = browser.tasklist("aino");
        aino.openTask(key);
        aino.choose("En voi ottaa ohjausta");
        aino.fill("Syy", "En ehdi.");
        cases.submit(key, "AnswerProposal", "aino", Map.of("decision", "ACCEPT"));
        aino.page().click(".form-actions .btn-primary");
        Locator notice = aino.page().locator(".page-notifications .alert-danger");
        PlaywrightAssertions.assertThat(notice.first()).containsText("Tämä tehtävä on jo hoidettu");
        speaksFinnish(aino, "tasklist-late");
    }

    @Test
    void fits_a_phone() {
        cases.begin("topi");
        Page window = browser.window("fi-FI", 390, 844);
        browser.signIn(window, "topi");
        TasklistPage topi = TasklistPage.of(window).open();
        topi.openTask("Täydennä hakemus");
        Browser.screenshot(window, "tasklist-phone");
        assertThat((Integer) window.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    }

    private static void speaksFinnish(TasklistPage tasklist, String screenshot) {
        Browser.screenshot(tasklist.page(), screenshot);
        String text = tasklist.text().replaceAll("(?m)^(SupervisionApplication|SupervisorProposal|MailDelivery)$", "");
        assertThat(text).doesNotContainPattern(ENGLISH).doesNotContainPattern(KEY);
        assertThat(tasklist.page().getAttribute("html", "lang")).isEqualTo("fi");
    }
}
