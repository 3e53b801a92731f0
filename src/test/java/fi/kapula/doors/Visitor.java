package fi.kapula.doors;

import fi.kapula.testing.Door;
import fi.kapula.testing.Door.Answer;
import java.util.Map;

/** A person in a browser, whose session opens every door. */
class Visitor {

    static final String NOBODY = "nobody";

    private final String person;
    private final Door door;

    Visitor(int port, String person) {
        this.person = person;
        this.door = person.equals(NOBODY) ? Door.closed(port) : signedIn(port, person);
    }

    private static Door signedIn(int port, String person) {
        Door door = Door.portal(port, person);
        return door.with("X-CSRF-TOKEN", door.get("/api/csrf").json().path("token").asText());
    }

    /** @param call method and whole path, for instance {@code GET /engine-rest/task} */
    Answer call(String call) {
        String[] parts = call.split(" ", 2);
        return door.send(parts[0], parts[1], body(parts[0], parts[1]));
    }

    private Object body(String method, String path) {
        if (!method.equals("POST") && !method.equals("PUT")) {
            return null;
        }
        return path.endsWith("/claim") ? Map.of("userId", person) : Map.of();
    }
}
