package fi.kapula.portal;

import fi.kapula.application.ApplicationKind;
import fi.kapula.matching.QueueFilter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a coordinator wants to see of the queue, as the address of the page carries it. Null asks for all.
 *
 * @param unit id of a unit; those below it are meant too
 * @param words stand in the name or in the business key
 * @param weeks how long at least it has been waiting
 */
record QueueForm(Show state, ApplicationKind kind, String unit, String words, Integer weeks) {

    enum Show {
        CHOOSE,
        ASKED,
        PROPOSED
    }

    static final QueueForm ALL = new QueueForm(null, null, null, null, null);

    private static final int MOST_WEEKS = 520;

    boolean shows(Show kind) {
        return state == null || state == kind;
    }

    /** @param units ids of the wanted unit and those below it */
    QueueFilter filter(Set<String> units, LocalDate today) {
        boolean aged = weeks != null && weeks > 0;
        return new QueueFilter(
                kind,
                units,
                words == null || words.isBlank() ? null : words.strip(),
                aged ? today.minusWeeks(Math.min(weeks, MOST_WEEKS)) : null);
    }

    // Called by the template, which knows beans' getters only.

    public boolean isActive() {
        return !equals(ALL);
    }

    /** The address of the page on from here. @param cursor name of the list */
    public String on(String cursor, String next) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath("/queue");
        add(path, "state", state);
        add(path, "kind", kind);
        add(path, "unit", unit);
        add(path, "words", words);
        add(path, "weeks", weeks);
        add(path, cursor, next);
        return path.encode().build().toUriString();
    }

    /** The same from the beginning. */
    public String again() {
        return on("", null);
    }

    private static void add(UriComponentsBuilder path, String name, Object value) {
        if (value != null) {
            // As a variable, so that what people type is encoded whole.
            path.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
