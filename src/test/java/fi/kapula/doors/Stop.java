package fi.kapula.doors;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;

/**
 * A page in a state that people come to.
 *
 * @param person who opens it; nobody on pages before signing in
 * @param path with the address's query
 * @param status what the page that is looked at answers
 * @param step what they do on it to come to the state
 */
record Stop(String person, String path, int status, Consumer<Page> step) {

    static Stop at(String person, String path) {
        return new Stop(person, path, 200, page -> {});
    }

    Stop answering(int status) {
        return new Stop(person, path, status, step);
    }

    Stop after(Consumer<Page> step) {
        return new Stop(person, path, status, step);
    }

    /** After a button that leads to another page, or to this one anew. */
    Stop pressing(String css) {
        return after(page -> page.waitForNavigation(() -> page.click(css)));
    }

    /** The page's first form is sent with these values of its fields, past what browsers check. @param values by name */
    Stop sending(int status, String... values) {
        return answering(status).after(page -> page.waitForNavigation(() -> page.evaluate(SEND, values)));
    }

    private static final String SEND =
            """
            values => {
                const form = document.querySelector('main form');
                for (let i = 0; i < values.length; i += 2) {
                    form.querySelectorAll(`[name="${values[i]}"]`).forEach(field => field.value = values[i + 1]);
                }
                setTimeout(() => form.submit());
            }""";

    @Override
    public String toString() {
        return person + " " + path + " " + status;
    }
}
