package fi.kapula.notes;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Asks for pages in somebody's name, with any verb. */
class NotesBrowser {

    private final MockMvc mvc;

    NotesBrowser(MockMvc mvc) {
        this.mvc = mvc;
    }

    record Page(int status, String body, MockHttpServletResponse response) {

        /** The number of the only note on the page. */
        long note() {
            Matcher link = Pattern.compile("/notes/(\\d+)/deletion").matcher(body);
            if (!link.find()) {
                throw new AssertionError("No note on " + body);
            }
            return Long.parseLong(link.group(1));
        }
    }

    Page get(String person, String path) {
        return ask(person, HttpMethod.GET, path);
    }

    /** @param values names and values of fields in turn */
    Page post(String person, String path, String... values) {
        return ask(person, HttpMethod.POST, path, values);
    }

    Page ask(String person, HttpMethod method, String path, String... values) {
        MockHttpServletRequestBuilder request = request(method, path).with(user(person)).with(csrf());
        for (int i = 0; i < values.length; i += 2) {
            request.param(values[i], values[i + 1]);
        }
        try {
            MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
            return new Page(response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8), response);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
