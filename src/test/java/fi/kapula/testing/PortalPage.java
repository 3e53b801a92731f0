package fi.kapula.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A window in which somebody uses the portal, by the words that stand on it. Nothing may be wider than the window. */
public final class PortalPage {

    private final Page page;

    private PortalPage(Page page) {
        this.page = page;
    }

    public static PortalPage of(Page page) {
        return new PortalPage(page);
    }

    public PortalPage open(String path) {
        page.navigate(path);
        fits();
        return this;
    }

    /** Writes into the field of this name. */
    public PortalPage write(String label, String text) {
        page.getByLabel(beginning(label)).first().fill(text);
        return this;
    }

    public PortalPage choose(String answer) {
        page.getByLabel(answer, new Page.GetByLabelOptions().setExact(true)).first().check();
        return this;
    }

    public PortalPage select(String label, String option) {
        Locator list = page.getByLabel(beginning(label)).and(page.locator("select")).first();
        list.selectOption(list.locator("option", new Locator.LocatorOptions().setHasText(option)).first().getAttribute("value"));
        return this;
    }

    /** Presses a button that sends something, and waits for the page that answers. */
    public PortalPage press(String button) {
        page.waitForNavigation(() -> button(button).click());
        fits();
        return this;
    }

    public PortalPage follow(String link) {
        page.waitForNavigation(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click());
        fits();
        return this;
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public String text() {
        return page.locator("main").innerText();
    }

    public String path() {
        return page.url().replaceFirst("https?://[^/]+", "");
    }

    public Page page() {
        return page;
    }

    private void fits() {
        Object room = page.evaluate("window.innerWidth - document.documentElement.scrollWidth");
        assertThat(((Number) room).intValue()).as("room beside " + path()).isNotNegative();
    }

    private static Pattern beginning(String label) {
        // Chromium knows no \\Q and \\E.
        return Pattern.compile("^\\s*" + label.replaceAll("[?().]", "\\\\$0"));
    }
}
