package fi.kapula.pta;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.kapula.testing.BrowserTest;
import fi.kapula.testing.TasklistPage;
import fi.kapula.testing.TestClock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A coach agrees discussions every two weeks, in both doors, and ends the period early, on a phone. */
class TwoWeeksOnScreenTest extends BrowserTest {

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private Coachings coachings;

    @Autowired
    private TestClock clock;

    @Test
    void from_opening_to_the_early_end() {
        clock.set("2026-11-20T12:00");
        String inTasklist = steps.begin("veera");
        Page veera = browser.signIn("veera");
        veera.navigate(task(inTasklist) + "/tasklist");
        TasklistPage tasklist = TasklistPage.of(veera);
        // Of a draft there is no case to show above the form.
        veera.waitForSelector(".task-card .form-actions .btn-primary");
        Locator first = veera.locator(".fjs-form-field", new Page.LocatorOptions().setHasText("Milloin ensimmäinen"));
        assertThat(first).hasCount(0);
        veera.locator(".fjs-form-field-radio", new Page.LocatorOptions().setHasText("Kuinka usein"))
                .getByLabel("Kahden viikon välein")
                .check();
        assertThat(first.first()).isVisible();
        tasklist.pick("Valmentautuja", "Oona Salo");
        tasklist.complete();
        assertThat(coachings.find(inTasklist).orElseThrow().rhythm().discussionInterval())
                .isEqualTo(DiscussionInterval.EVERY_2_WEEKS);

        String key = steps.begin("veera");
        Page phone = browser.window("fi-FI", 390, 844);
        browser.signIn(phone, "veera");
        phone.navigate(task(key));
        assertThat(phone.locator("[name=dayOfMonth]")).isVisible();
        assertThat(phone.locator("[name=firstOn]")).not().isVisible();
        phone.locator("[name=interval][value=EVERY_2_WEEKS]").check();
        assertThat(phone.locator("[name=dayOfMonth]")).not().isVisible();
        phone.locator("[name=firstOn]").fill("2026-11-24");
        phone.locator("[name=client]").selectOption("oskari");
        phone.waitForNavigation(() -> phone.locator("form.task button").first().click());
        assertThat(coachings.find(key).orElseThrow().rhythm())
                .isEqualTo(Rhythm.everyTwoWeeks(LocalDate.of(2026, 11, 24)));

        steps.comes("2026-11-24T09:00");
        phone.navigate("/cases/" + key);
        phone.getByText("Päätä jakso aiemmin").click();
        assertThat(phone.evaluate("() => document.documentElement.scrollWidth > window.innerWidth")).isEqualTo(false);
        veera.navigate("/cases/" + key + "/ending");
        phone.locator("#reason").fill("Oskari sai työpaikan.");
        phone.waitForNavigation(() -> phone.locator("form.once button").click());
        assertThat(phone.locator("main")).containsText("Jakso on päätetty.");
        assertThat(coachings.find(key).orElseThrow().isRunning()).isFalse();
        veera.locator("#reason").fill("Toinen");
        veera.waitForNavigation(() -> veera.locator("form.once button").click());
        assertThat(veera.locator("main")).containsText("Jakso on jo päättynyt.");
    }

    private String task(String key) {
        return "/tasks/" + cases.task(key, "OpenCoaching", "veera").getId();
    }
}
