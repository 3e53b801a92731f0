package fi.kapula.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A demo user at one of the application's doors, over HTTP. Keeps cookies and follows no redirects. Paths are those
 * within the door: {@code /task} is {@code /engine-rest/task} at one and {@code
 * /camunda/api/engine/engine/default/task} at the other.
 */
public class Door {

    /** @param location of a redirect, or null */
    public record Answer(int status, String body, HttpHeaders headers, String location) {

        public JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + status + " " + body, e);
            }
        }

        public String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final String server;
    private final String prefix;

    private Door(int port, String prefix) {
        this.server = "http://localhost:" + port;
        this.prefix = prefix;
    }

    /** {@code /engine-rest} with HTTP basic. */
    public static Door rest(int port, String user) {
        return rest(port, user, user + "-demo");
    }

    public static Door rest(int port, String user, String password) {
        Door door = new Door(port, "/engine-rest");
        String credentials = user + ":" + password;
        return door.with(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
    }

    /** The engine's interface behind Camunda's web applications, in a session signed in on the sign-in page. */
    public static Door webApp(int port, String user) {
        Door door = session(port, user, "/camunda/api/engine/engine/default");
        // Camunda gives its token with the first answer, and ends the session of whoever sends none.
        door.get("/task/count");
        return door;
    }

    /** Pages, in a session signed in on the sign-in page. */
    public static Door portal(int port, String user) {
        return session(port, user, "");
    }

    /** Nobody has signed in; paths are whole ones. */
    public static Door closed(int port) {
        return new Door(port, "");
    }

    private static Door session(int port, String user, String prefix) {
        Door door = new Door(port, prefix);
        Answer answer = door.signIn(user, user + "-demo");
        if (answer.location() == null || answer.location().contains("/login")) {
            throw new AssertionError(user + " cannot sign in: " + answer.status() + " " + answer.location());
        }
        return door;
    }

    /** Sends the form of the sign-in page. */
    public Answer signIn(String user, String password) {
        Matcher token = CSRF_FIELD.matcher(page("GET", "/login", null, null).body());
        Map<String, String> form = new LinkedHashMap<>();
        form.put("username", user);
        form.put("password", password);
        if (token.find()) {
            form.put("_csrf", token.group(1));
        }
        return form("/login", form);
    }

    /** Sends a form to a path from the root. */
    public Answer form(String path, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return page("POST", path, "application/x-www-form-urlencoded", bytes(body));
    }

    /** The same person in the same session, at paths from the root. */
    public Answer page(String path) {
        return page("GET", path, null, null);
    }

    public Door with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** @param body sent as JSON: a string and bytes as they are, anything else written by Jackson; null for none */
    public Answer send(String method, String path, Object body) {
        return send(method, path, body == null ? null : "application/json", body);
    }

    /** Says of the body that it is of another kind than JSON. */
    public Answer send(String method, String path, String contentType, Object body) {
        return page(method, prefix + path, contentType, body == null ? null : bytes(body));
    }

    private static byte[] bytes(Object body) {
        try {
            if (body instanceof byte[] bytes) {
                return bytes;
            }
            return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    private Answer page(String method, String path, String contentType, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        // As the web applications do: Camunda's own token against forged requests
        if (path.startsWith("/camunda/")) {
            cookie("XSRF-TOKEN").ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        }
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(
                    response.statusCode(),
                    response.body(),
                    response.headers(),
                    response.headers().firstValue("Location").orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
