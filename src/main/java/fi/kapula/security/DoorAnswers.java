package fi.kapula.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** What a door answers to somebody who may not come in. */
@Component
class DoorAnswers implements AuthenticationEntryPoint {

    private final AuthenticationEntryPoint signInPage = new LoginUrlAuthenticationEntryPoint("/login");
    private final ObjectMapper json;
    private final MessageSource messages;
    private final SignedInLocale locales;

    DoorAnswers(ObjectMapper json, MessageSource messages, SignedInLocale locales) {
        this.json = json;
        this.messages = messages;
        this.locales = locales;
    }

    /** Nobody has signed in, or with a wrong password. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, jakarta.servlet.ServletException {
        Door door = Door.of(request);
        if (door == Door.PAGE) {
            signInPage.commence(request, response, reason);
            return;
        }
        if (door == Door.REST) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Kapula\", charset=\"UTF-8\"");
        }
        String text = reason instanceof LockedException ? "door.locked" : "door.signIn";
        answer(request, response, HttpStatus.UNAUTHORIZED, "AuthenticationException", text);
    }

    /** Not on the list of what this person may call. */
    void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response, HttpStatus.FORBIDDEN, "AuthorizationException", "door.refused");
    }

    /** In the words that the engine has for what does not exist, so that nobody can tell the two apart. */
    void noSuchTask(HttpServletResponse response, String taskId) throws IOException {
        write(response, HttpStatus.NOT_FOUND, "InvalidRequestException", "No matching task with id " + taskId);
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String type, String key)
            throws IOException {
        write(response, status, type, messages.getMessage(key, null, locales.resolveLocale(request)));
    }

    private void write(HttpServletResponse response, HttpStatus status, String type, String message)
            throws IOException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", type);
        body.put("message", message);
        body.put("code", null);
        response.setStatus(status.value());
        response.setContentType("application/json;charset=UTF-8");
        json.writeValue(response.getOutputStream(), body);
    }
}
