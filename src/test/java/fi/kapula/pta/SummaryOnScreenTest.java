package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import fi.kapula.testing.Browser;
import fi.kapula.testing.BrowserTest;
import fi.kapula.testing.Pdf;
import fi.kapula.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** After the end a client comes from the mail to the summary, on a phone, and keeps it; the coach sees it at a desk. */
class SummaryOnScreenTest extends BrowserTest {

    @Autowired
    private CoachingSteps steps;

    @Autowired
    private TestClock clock;

    @Test
    void from_the_mail_about_the_end_to_the_paper() {
        clock.set("2026-11-20T12:00");
        String key = steps.open("2026-11-20", "2027-02-28", 23);
        for (String day : List.of("2026-11-23", "2026-12-23", "2027-01-25")) {
            steps.comes(day + "T09:00");
            steps.hold(key, "oskari", "veera", Map.of(
                    "q_tasksClear", "3", "q_copingInTheDay", day.startsWith("2026-11") ? "2" : "4",
                    "t_givesStrength", "Kahvi, työkaverit ja se, että tiedän aamulla, mitä päivän aikana tehdään."));
            Map<String, Object> goal = new HashMap<>(CoachingSteps.goal(2, "NEVER", "NO"));
            goal.put("goal", "Tulen ajoissa töihin joka aamu, " + day);
            goal.put("helper", "Sisko");
            steps.submit(key, "SetGoal", "veera", goal);
            steps.submit(key, "AcknowledgeDiscussion", "oskari", Map.of(
                    "accept", "NO", "comment", "Lomastani puhuttiin myös."));
            steps.submit(key, "AcknowledgeDiscussion", "veera", Map.of("accept", "YES"));
        }
        steps.comes("2027-02-08T09:00");
        steps.submit(key, "EvaluateGoal", "oskari", Map.of("result", "REACHED", "comment", "Bussi kulki hyvin."));
        steps.submit(key, "EvaluateGoal", "veera", Map.of("result", "REACHED"));
        steps.comes("2027-03-01T09:00");

        Page oskari = browser.window("fi-FI", 390, 844);
        browser.signIn(oskari, "oskari");
        oskari.navigate(mail.last("oskari").path());
        assertThat(oskari.url()).endsWith("/cases/" + key + "/summary");
        look(oskari, "summary-phone");
        APIResponse file = oskari.request().get(oskari.locator("a[href$='.pdf']").getAttribute("href"));
        assertThat(Pdf.of(file.body()).text()).contains("Jakso on päättynyt.", "Bussi kulki hyvin.");
        oskari.getByText("23.11.2026").first().click();
        assertThat(oskari.locator("h1").textContent()).isEqualTo("Keskustelu 23.11.2026");
        look(oskari, "discussion-phone");
        String record = oskari.url();

        Page veera = browser.signIn("veera");
        veera.setViewportSize(1280, 900);
        veera.navigate("/cases/" + key);
        veera.getByText("Jakson yhteenveto").click();
        look(veera, "summary-desk");
        veera.navigate(record);
        look(veera, "discussion-desk");
    }

    private static void look(Page page, String name) {
        Browser.screenshot(page, name);
        Object wide = page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
        assertThat(wide).as(name).isEqualTo(false);
    }
}
