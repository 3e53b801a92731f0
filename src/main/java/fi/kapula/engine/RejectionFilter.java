package fi.kapula.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a rejected submission its own answer at both REST doors. The engine's resources would wrap it into an English sentence
 * about "task form" and an id; people get the texts alone, and scripts a message for every key.
 */
@Component
class RejectionFilter extends OncePerRequestFilter {

    private static final Pattern FORM_OF_A_TASK = Pattern.compile(".*/task/[^/]+/(submit-form|form-variables|deployed-form)");
    private static final String REJECTION = RejectionFilter.class.getName();

    private final ObjectMapper json;

    RejectionFilter(ObjectMapper json) {
        this.json = json;
    }

    /** Called by the gate's form service while it answers this request. */
    static void remember(SubmissionRejected rejection) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.setAttribute(REJECTION, rejection, RequestAttributes.SCOPE_REQUEST);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !FORM_OF_A_TASK.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, answer);
        if (request.getAttribute(REJECTION) instanceof SubmissionRejected rejection) {
            answer.resetBuffer();
            answer.setStatus(rejection.status());
            answer.setContentType("application/json;charset=UTF-8");
            json.writeValue(answer.getOutputStream(), body(rejection));
        }
        answer.copyBodyToResponse();
    }

    /** Of a task that is not theirs people hear what the engine says of one that does not exist. */
    private static Map<String, Object> body(SubmissionRejected rejection) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", rejection.status() == 404 ? "InvalidRequestException" : "SubmissionRejected");
        body.put("message", rejection.getMessage());
        if (rejection.status() == 404) {
            body.put("code", null);
        } else {
            body.put("errors", rejection.errors());
        }
        return body;
    }
}
