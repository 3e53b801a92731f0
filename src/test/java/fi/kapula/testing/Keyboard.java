package fi.kapula.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Somebody who uses a page with the keyboard alone, and must see all the while where they are. */
public final class Keyboard {

    /** More stops than any page has between two things that a person wants. */
    private static final int PATIENCE = 80;

    private static final String FOCUSED =
            """
            () => {
                const element = document.activeElement;
                const words = text => (text || '').replace(/\\s+/g, ' ').trim();
                const group = element.type === 'radio' && element.closest('fieldset')?.querySelector('legend');
                const style = getComputedStyle(element);
                const box = element.getBoundingClientRect();
                const marked = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 || style.boxShadow !== 'none';
                const within = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight && box.right > 0;
                return {
                    name: words(element.getAttribute('aria-label') || element.labels?.[0]?.textContent || element.textContent),
                    group: words(group && group.textContent),
                    is: element.tagName.toLowerCase() + (element.className && '.' + element.className),
                    seen: String(marked && within),
                };
            }""";

    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    public Page page() {
        return page;
    }

    public void open(String path) {
        page.navigate(path);
    }

    public void press(String... keys) {
        List.of(keys).forEach(page.keyboard()::press);
    }

    public void type(String text) {
        page.keyboard().type(text);
    }

    /** Follows the link or button under the focus and waits for the page behind it. */
    public void enter() {
        page.waitForNavigation(() -> press("Enter"));
    }

    /** Goes on to what has this name: a link, a button, a field, a choice. */
    public void to(String name) {
        List<String> way = new ArrayList<>();
        for (int i = 0; i < PATIENCE; i++) {
            press("Tab");
            Map<String, String> focus = focus();
            way.add(focus.get("name"));
            if (!focus.get("is").equals("body")) {
                assertThat(focus.get("seen")).as("the focus is seen on " + focus).isEqualTo("true");
            }
            if (focus.get("name").startsWith(name) || focus.get("group").startsWith(name)) {
                return;
            }
        }
        throw new AssertionError("No way to \"" + name + "\", but to " + way);
    }

    public void write(String field, String text) {
        to(field);
        type(text);
    }

    /** Takes one of the choices under this question. */
    public void choose(String question, String choice) {
        to(question);
        press("Space");
        for (int i = 0; i < PATIENCE && !focus().get("name").startsWith(choice); i++) {
            press("ArrowDown");
        }
        assertThat(focus().get("name")).startsWith(choice);
    }

    /** The element under the focus, for instance {@code main.container}. */
    public String focused() {
        return focus().get("is");
    }

    /** What the focused element is called. */
    public String name() {
        return focus().get("name");
    }

    @SuppressWarnings("unchecked")
    private Map<String, String> focus() {
        return (Map<String, String>) page.evaluate(FOCUSED);
    }
}
