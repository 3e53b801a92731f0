package fi.kapula.pta;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fi.kapula.testing.BrowserTest;
import fi.kapula.testing.TasklistPage;
import fi.kapula.testing.TestClock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A month and the next, as client and coach live it: he on a phone, she in Tasklist and at her desk. */
class MonthOnScreenTest extends BrowserTest {

    private static final String TASKS_CLEAR = "mitä hänen tehtäviinsä kuuluu?";

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private TestClock clock;

    @Test
    void from_preparing_to_the_development_of_the_next_month() {
        clock.set("2026-11-20T12:00");
        String key = steps.open("2026-11-20", "2027-06-30", 23);
        steps.comes("2026-11-23T09:00");

        Page oskari = browser.window("fi-FI", 390, 844);
        browser.signIn(oskari, "oskari");
        oskari.navigate(task(key, "PrepareDiscussion", "oskari"));
        prepares(oskari);
        assertThat(oskari.locator("h1")).hasText("Valmennukseni");

        Page veera = browser.signIn("veera");
        TasklistPage tasklist = inTasklist(veera, task(key, "PrepareDiscussion", "veera"));
        assertThat(tasklist.text()).doesNotContain("Nyt tiedän");
        choose(veera, TASKS_CLEAR, "Melko epäselvää");
        tasklist.complete();

        tasklist = inTasklist(veera, task(key, "HoldDiscussion", "veera"));
        assertThat(tasklist.text())
                .contains("Tehtävien selkeys")
                .contains("Valmentautuja: Melko selvää. Nyt tiedän, mitä teen. · Valmentaja: Melko epäselvää");
        veera.navigate(task(key, "HoldDiscussion", "veera"));
        veera.locator("#part-1 [name=q_tasksClear][value='3']").check();
        veera.waitForNavigation(() -> veera.locator("form.task button").first().click());

        steps.setGoal(key, CoachingSteps.goal(1, "TWICE_A_WEEK", "NO"));
        steps.comes("2026-11-30T09:00");
        steps.submit(key, "EvaluateGoal", "oskari", Map.of("result", "REACHED"));
        steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "REACHED"));
        steps.comes("2026-12-23T09:00");
        steps.submit(key, "PrepareDiscussion", "oskari", Map.of("decision", "READY"));
        steps.submit(key, "PrepareDiscussion", "veera", Map.of("decision", "READY"));
        veera.navigate(task(key, "HoldDiscussion", "veera"));
        assertThat(veera.locator("[data-key=q_tasksClear] small")).hasText("Viimeksi: Osittain selvää. Nyt tiedän, mitä teen.");
        veera.locator("#part-1 [name=q_tasksClear][value='5']").check();
        veera.waitForNavigation(() -> veera.locator("form.task button").first().click());

        oskari.navigate("/coachings");
        oskari.locator("main ul.rows a").first().click();
        assertThat(oskari.locator(".development tbody tr")).hasCount(1);
        assertThat(oskari.locator(".development tbody tr")).containsText(Pattern.compile("Alku ja uudet asiat.*3,0.*5,0", Pattern.DOTALL));
        assertThat(oskari.locator("section[aria-labelledby=reached]")).containsText("tavoite saavutettiin");
        Object wide = oskari.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
        assertThat(wide).isEqualTo(false);
    }

    /** Part by part; what is typed is kept as it is typed, and is there when the page is opened again. */
    private static void prepares(Page page) {
        Locator first = page.locator("#part-1");
        assertThat(first.locator("[data-answered]")).hasText("0/4 vastattu");
        first.locator("[name=q_tasksClear][value='4']").check();
        assertThat(first.locator("[data-answered]")).hasText("1/4 vastattu");
        first.locator(".field details summary").first().click();
        first.locator("[name=t_tasksClear]").fill("Nyt tiedän, mitä teen.");
        assertThat(page.locator("#part-2 [name=t_whatMattered]")).not().isVisible();
        first.locator("a[data-part]").click();
        page.locator("#part-2 [name=t_whatMattered]").fill("Uusi työkaveri.");
        assertThat(page.locator("[data-kept]")).containsText("Luonnos tallennettu");
        page.reload();
        assertThat(first.locator("[name=t_tasksClear]")).hasValue("Nyt tiedän, mitä teen.");
        page.locator("#part-2 > summary").click();
        assertThat(page.locator("#part-2 [name=t_whatMattered]")).hasValue("Uusi työkaveri.");
        page.waitForNavigation(() -> page.locator("form.task button").first().click());
    }

    private static void choose(Page page, String question, String answer) {
        page.locator(".fjs-form-field-radio", new Page.LocatorOptions().setHasText(question))
                .getByLabel(answer)
                .check();
    }

    private String task(String key, String form, String person) {
        return "/tasks/" + cases.task(key, form, person).getId();
    }
}
