package fi.kapula.doors;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Looks at a page as WCAG 2.1 A and AA ask: through axe, in light and dark, and at the width of small and large screens. */
final class Eyes {

    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");

    /** All that darkness changes. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private static final String RUN =
            """
            ([rules, without]) => axe.run(document, {
                runOnly: rules,
                rules: Object.fromEntries(without.map(rule => [rule, { enabled: false }])),
                resultTypes: ['violations'],
            }).then(found => found.violations.map(
                ({ id, nodes }) => id + ': ' + nodes.map(({ target, failureSummary }) =>
                    target + ' ' + failureSummary.replace(/\\s+/g, ' ')).slice(0, 3).join(' | ')))""";

    /** What stands out on the right, unless it is scrolled by itself. */
    private static final String TOO_WIDE =
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll('body *')]
                .filter(element => element.getBoundingClientRect().right > innerWidth + 0.5)
                .slice(-3).map(element => element.tagName + '.' + element.className + ' ' + element.textContent.trim().slice(0, 30))""";

    private static final String AXE = read("/axe.min.js");

    private static final int HEIGHT = 900;

    private Eyes() {}

    /** What is wrong with the page; empty when nothing is. @param coloured whether to look at its colours too */
    static List<String> on(Page page, boolean coloured) {
        List<String> wrong = new ArrayList<>();
        page.evaluate(AXE + "\nnull");
        for (int width : List.of(1280, 390, 320)) {
            page.setViewportSize(width, HEIGHT);
            add(wrong, "too wide at " + width, page.evaluate(TOO_WIDE));
            if (width == 390) {
                add(wrong, "light", axe(page, ColorScheme.LIGHT, TAGS, coloured));
                if (coloured) {
                    add(wrong, "dark", axe(page, ColorScheme.DARK, COLOURS, true));
                }
            }
        }
        return wrong;
    }

    private static Object axe(Page page, ColorScheme scheme, List<String> rules, boolean coloured) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        return page.evaluate(RUN, List.of(rules, coloured ? List.of() : COLOURS));
    }

    private static void add(List<String> wrong, String where, Object found) {
        ((List<?>) found).forEach(one -> wrong.add(where + ": " + one));
    }

    private static String read(String resource) {
        try (InputStream script = Eyes.class.getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
