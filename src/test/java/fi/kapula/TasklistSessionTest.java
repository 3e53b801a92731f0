package fi.kapula;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import fi.kapula.testing.BrowserTest;
import fi.kapula.testing.TasklistPage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person has written in Tasklist stays theirs, on a computer that others use too. */
class TasklistSessionTest extends BrowserTest {

    @Test
    void keeps_a_draft_on_the_server_and_nothing_in_the_browser() {
        cases.begin("topi");
        TasklistPage topi = browser.tasklist("topi");
        topi.openTask("Täydennä hakemus");
        topi.fill("Mitä tavoittelet?", "Aikaa ajatella.");
        topi.save();
        PlaywrightAssertions.assertThat(topi.page().locator(".page-notifications")).containsText("Luonnos on tallennettu.");
        assertThat(topi.storedKeys()).noneMatch(key -> key.startsWith("camunda-form") || key.startsWith("camForm"));
        topi.page().reload();
        topi.waitForForm();
        PlaywrightAssertions.assertThat(topi.field("Mitä tavoittelet?")).hasValue("Aikaa ajatella.");
    }

    @Test
    void loses_nothing_of_whoever_comes_back_after_the_session_has_ended() {
        cases.begin("topi");
        TasklistPage topi = browser.tasklist("topi");
        topi.openTask("Täydennä hakemus");
        topi.fill("Mitä tavoittelet?", "Kesken jäi.");
        signInAgain(topi, "topi");
        topi.waitForForm();
        PlaywrightAssertions.assertThat(topi.field("Mitä tavoittelet?")).hasValue("Kesken jäi.");
        assertThat(topi.storedKeys()).noneMatch(key -> key.startsWith("camunda-form"));
    }

    @Test
    void shows_nothing_of_the_one_before_to_whoever_signs_in_next() {
        cases.begin("topi");
        TasklistPage topi = browser.tasklist("topi");
        topi.openTask("Täydennä hakemus");
        topi.fill("Mitä tavoittelet?", "Salaisuus.");
        signInAgain(topi, "juha");
        PlaywrightAssertions.assertThat(topi.page().locator(".account")).containsText("Juha Pesonen");
        topi.page().waitForSelector(".task-filter");
        assertThat(topi.page().content()).doesNotContain("Salaisuus");
        assertThat(jdbc.queryForObject("select count(*) from form_draft", Integer.class)).isZero();
    }

    @Test
    void leaves_the_page_when_somebody_else_has_signed_in_in_another_window() {
        cases.begin("topi");
        TasklistPage topi = browser.tasklist("topi");
        topi.openTask("Täydennä hakemus");
        topi.fill("Mitä tavoittelet?", "Salaisuus.");
        Page other = topi.page().context().newPage();
        TasklistPage.of(other).open().signOut();
        browser.signIn(other, "juha");
        topi.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        PlaywrightAssertions.assertThat(topi.page().locator(".account")).containsText("Juha Pesonen");
        assertThat(topi.page().content()).doesNotContain("Salaisuus");
    }

    @Test
    void asks_for_no_news_when_nobody_is_there_so_that_the_session_ends() {
        Page window = browser.window("fi-FI", 1280, 800);
        window.clock().install();
        browser.signIn(window, "topi");
        TasklistPage.of(window).open();
        List<String> asked = new ArrayList<>();
        window.onRequest(request -> asked.add(request.url()));
        window.clock().runFor("01:00");
        assertThat(asked).isNotEmpty();
        window.clock().runFor("05:00");
        asked.clear();
        window.clock().runFor("10:00");
        assertThat(asked).isEmpty();
        window.keyboard().press("Tab");
        window.waitForCondition(() -> !asked.isEmpty());
    }

    @Test
    void signs_out_of_everything_at_once() {
        TasklistPage topi = browser.tasklist("topi");
        topi.signOut();
        assertThat(topi.page().url()).contains("/login?signedOut");
        for (String door : List.of("/", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/")) {
            topi.page().navigate(door);
            assertThat(topi.page().url()).as(door).contains("/login");
        }
        assertThat(topi.page().request().get("/engine-rest/task").status()).isEqualTo(401);
    }

    private static void signInAgain(TasklistPage tasklist, String user) {
        Page page = tasklist.page();
        page.context().clearCookies();
        page.waitForSelector("form[name=signinForm]");
        assertThat(tasklist.storedKeys()).noneMatch(key -> key.startsWith("camunda-form"));
        page.fill("form[name=signinForm] input[type=text]", user);
        page.fill("form[name=signinForm] input[type=password]", user + "-demo");
        page.click("form[name=signinForm] button");
    }
}
