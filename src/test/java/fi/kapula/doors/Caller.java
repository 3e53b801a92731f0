package fi.kapula.doors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A person who calls over HTTP: {@code /engine-rest} with HTTP basic, everything else with a browser's session. */
class Caller {

    static final String NOBODY = "nobody";

    /** What came back; the headers are those by which one answer could be told from another. */
    record Answer(int status, String contentType, String location, String body) {

        boolean isSuccess() {
            return status >= 200 && status < 300;
        }

        boolean isFault() {
            return status >= 500;
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new AssertionError("Not JSON: " + this, e);
            }
        }

        /** The same without an id that was asked for. */
        Answer without(String id) {
            return new Answer(status, contentType, location.replace(id, "…"), body.replace(id, "…"));
        }
    }

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final String base;
    private final String person;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** Camunda's own token against forged calls, as its pages read it. */
    private String apiToken = "";

    private boolean signedIn;

    Caller(int port, String person) {
        this.base = "http://localhost:" + port;
        this.person = person;
    }

    /** Calls {@code /engine-rest}; the body is sent as it is when it is text or bytes, else as JSON. */
    Answer rest(String method, String path, Object body) {
        HttpRequest.Builder request = request(method, "/engine-rest" + path, body);
        if (!person.equals(NOBODY)) {
            request.header("Authorization", "Basic " + base64(person + ":" + person + "-demo"));
        }
        return answer(send(request));
    }

    Answer get(String path) {
        return rest("GET", path, null);
    }

    Answer post(String path, Object body) {
        return rest("POST", path, body);
    }

    /** Calls what the web applications fetch, with session and token. */
    Answer webApp(String method, String path, Object body) {
        signIn();
        HttpRequest.Builder request = request(method, "/camunda/api" + path, body).header("X-XSRF-TOKEN", apiToken);
        return answer(send(request));
    }

    /** Opens a page or an address of ours, with a session. */
    Answer page(String path) {
        signIn();
        return answer(send(request("GET", path, null).header("Accept", "text/html")));
    }

    /** Sends a page's form, with the token that the page would carry. */
    Answer form(String page, String action, Map<String, String> fields) {
        signIn();
        return answer(submit(page, action, fields));
    }

    private void signIn() {
        if (signedIn || person.equals(NOBODY)) {
            return;
        }
        signedIn = true;
        int status = submit("/login", "/login", Map.of("username", person, "password", person + "-demo")).statusCode();
        if (status != 302) {
            throw new AssertionError(person + " cannot sign in: " + status);
        }
        webApp("GET", "/admin/auth/user/default", null);
    }

    private HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        Matcher token = FORM_TOKEN.matcher(
                send(request("GET", page, null).header("Accept", "text/html")).body());
        String body = (token.find() ? "_csrf=" + encode(token.group(1)) + "&" : "")
                + fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(base + action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String method, String path, Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).method(method, publisher(body));
        return body == null ? request : request.header("Content-Type", "application/json");
    }

    private static BodyPublisher publisher(Object body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (body instanceof byte[] bytes) {
            return BodyPublishers.ofByteArray(bytes);
        }
        return BodyPublishers.ofString(body instanceof String text ? text : json(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response =
                    client.send(request.timeout(Duration.ofSeconds(60)).build(), BodyHandlers.ofString());
            response.headers().firstValue("X-XSRF-TOKEN").ifPresent(token -> apiToken = token);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("Location").orElse(""),
                response.body());
    }

    static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
