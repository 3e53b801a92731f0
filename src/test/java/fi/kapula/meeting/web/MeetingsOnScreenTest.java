package fi.kapula.meeting.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fi.kapula.meeting.MeetingSteps;
import fi.kapula.testing.Browser;
import fi.kapula.testing.BrowserTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** In a real browser, on a desk and on a phone: a supervisee answers, the supervisor moves and cancels. */
class MeetingsOnScreenTest extends BrowserTest {

    @Autowired
    private MeetingSteps steps;

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void a_meeting_is_answered_moved_and_cancelled(int width) {
        String group = steps.group();
        steps.schedule(group, MeetingSteps.at("2027-06-01T10:00:00+03:00"));
        String path = "/cases/" + group + "/meetings";

        Page topi = signedIn("topi", width);
        topi.navigate("/cases/" + group);
        link(topi, "Tapaamiset");
        link(topi, "Vastaa tai muuta");
        topi.getByLabel("Ei sovi").check();
        topi.getByLabel("Kommentti").fill("Olen kurssilla.");
        fits(topi, "meeting-answer-" + width);
        button(topi, "Lähetä vastaus");
        assertThat(topi.getByRole(AriaRole.STATUS)).containsText("Vastauksesi on tallennettu.");

        Page saara = signedIn("saara", width);
        saara.navigate(path);
        assertThat(saara.locator("main")).containsText("Olen kurssilla.");
        fits(saara, "meeting-list-" + width);
        link(saara, "Siirrä");
        fits(saara, "meeting-move-" + width);
        saara.locator("#day").fill("2027-06-02");
        saara.locator("#time").fill("13:00");
        button(saara, "Siirrä tapaaminen");
        assertThat(saara.getByRole(AriaRole.STATUS)).containsText("siirretty");
        assertThat(saara.locator("main")).containsText("ke 2.6.2027 klo 13.00–14.30");

        link(saara, "Peru");
        fits(saara, "meeting-cancellation-" + width);
        button(saara, "Peru tapaaminen");
        topi.navigate(path);
        assertThat(topi.locator("main")).containsText("Peruttu");
        fits(topi, "meeting-cancelled-" + width);
    }

    private Page signedIn(String person, int width) {
        Page page = browser.window("fi-FI", width, 844);
        browser.signIn(page, person);
        return page;
    }

    private static void link(Page page, String text) {
        page.locator("main a", new Page.LocatorOptions().setHasText(text)).first().click();
    }

    private static void button(Page page, String text) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text)).click();
    }

    /** Nothing is wider than the screen. */
    private static void fits(Page page, String picture) {
        Browser.screenshot(page, picture);
        Object wide = page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth");
        assertThat(wide).as(picture).isEqualTo(false);
    }
}
