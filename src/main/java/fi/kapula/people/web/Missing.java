package fi.kapula.people.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** The one answer for what does not exist and for what is not this person's to see. */
final class Missing {

    private Missing() {}

    static ResponseStatusException page() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
