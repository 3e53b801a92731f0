package fi.kapula.doors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * An operation of Camunda's REST interface, a line of {@code rest-policy.txt}.
 *
 * @param audience the first of {@code EVERYBODY}, {@code COORDINATOR}, {@code ADMINISTRATOR} that it is for, or {@code NOBODY}
 * @param path with variables as {@code {id}}
 */
record RestCall(String audience, String method, String path) {

    /** Whoever stands further down has what those before have. */
    private static final List<String> AUDIENCES = List.of("EVERYBODY", "COORDINATOR", "ADMINISTRATOR", "NOBODY");

    static List<RestCall> all() {
        try {
            return new ClassPathResource("fi/kapula/security/rest-policy.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split("\\s+"))
                    .map(parts -> new RestCall(parts[0], parts[1], parts[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isFor(String other) {
        return AUDIENCES.indexOf(audience) <= AUDIENCES.indexOf(other);
    }

    boolean takesBody() {
        return method.equals("POST") || method.equals("PUT");
    }

    /** The path with one id for every variable. */
    String with(String id) {
        return path.replaceAll("\\{[^}]+}", id);
    }
}
