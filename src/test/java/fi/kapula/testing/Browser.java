package fi.kapula.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Chromium, in which each person gets a window of their own. Without one on the machine the test is skipped, or fails
 * where the system property {@code kapula.browser} says {@code required}. Close it after the test.
 */
public final class Browser implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE_MILLIS = 60_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String server;
    private final List<String> troubles = new ArrayList<>();

    private Browser(Path executable, int port) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        server = "http://localhost:" + port;
    }

    /** @param port of the application under test */
    public static Browser launch(int port) {
        Optional<Path> executable = Stream.of(
                        System.getProperty("kapula.browser.path", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        if ("required".equals(System.getProperty("kapula.browser"))) {
            Assertions.assertTrue(executable.isPresent(), "No Chromium on this machine");
        }
        Assumptions.assumeTrue(executable.isPresent(), "No Chromium on this machine");
        return new Browser(executable.get(), port);
    }

    /** A window of nobody's, which prefers this language. */
    public Page window(String locale, int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(server)
                .setLocale(locale)
                .setTimezoneId("Europe/Helsinki")
                .setViewportSize(width, height));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        Page page = context.newPage();
        page.onResponse(answer -> {
            if (answer.status() == 403 || answer.status() >= 500) {
                troubles.add(answer.status() + " " + answer.request().method() + " " + answer.url());
            }
        });
        page.onPageError(troubles::add);
        return page;
    }

    /** A demo user on the page that follows signing in. */
    public Page signIn(String user) {
        Page page = window("fi-FI", 1280, 800);
        signIn(page, user);
        return page;
    }

    public void signIn(Page page, String user) {
        page.navigate("/login");
        page.fill("#username", user);
        page.fill("#password", user + "-demo");
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** A person's Tasklist, signed in. */
    public TasklistPage tasklist(String user) {
        return TasklistPage.of(signIn(user)).open();
    }

    /** Keeps a picture in {@code target/screenshots}. */
    public static void screenshot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    /** Closes all windows and tells what the server refused with 403 or failed at meanwhile, and what scripts tripped over. */
    public List<String> troubles() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
        List<String> told = List.copyOf(troubles);
        troubles.clear();
        return told;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
