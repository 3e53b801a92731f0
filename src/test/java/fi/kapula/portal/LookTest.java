package fi.kapula.portal;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import fi.kapula.testing.BrowserTest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LookTest extends BrowserTest {
    @Test
    void look() {
        String key = cases.accepted();
        cases.step(key, "saara", "CHANGE_SUPERVISOR");
        String task = cases.task(key, "ChangeSupervisor").getId();
        for (int width : new int[] {390, 1280}) {
            Page saara = browser.window("fi-FI", width, 844);
            browser.signIn(saara, "saara");
            saara.navigate("/tasks/" + task);
            shot(saara, "q-" + width);
            Object wide = saara.evaluate("() => document.documentElement.scrollWidth + ' ' + document.documentElement.scrollHeight");
            System.out.println("SIZE " + width + " " + wide);
        }
        Page saara = browser.window("fi-FI", 1280, 1000);
        browser.signIn(saara, "saara");
        var t = inTasklist(saara, "saara", task);
        saara.waitForTimeout(3000);
        saara.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", "q-tasklist.png")));
        System.out.println("RADIOS " + saara.locator("input[type=radio]").count() + " AREAS " + saara.locator("textarea").count());
        saara.locator("textarea").nth(3).scrollIntoViewIfNeeded();
        saara.waitForTimeout(500);
        saara.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", "q-tasklist2.png")));
    }
    static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "screenshots", name + ".png")));
    }
}
