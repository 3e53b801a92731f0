package fi.kapula.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The one answer for what does not exist and for what is not this person's to see. */
public final class Missing {

    private Missing() {}

    public static ResponseStatusException page() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** @throws ResponseStatusException unless the person may see the page */
    public static void unless(boolean maySee) {
        if (!maySee) {
            throw page();
        }
    }
}
