package fi.kapula.testing;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Opens pages as somebody who has signed in. Import it; needs {@code @AutoConfigureMockMvc}. */
@TestComponent
public class Pages {

    private final MockMvc mvc;

    Pages(MockMvc mvc) {
        this.mvc = mvc;
    }

    /** @param location where a redirect leads, else null */
    public record Page(int status, String location, Document html) {

        /** What people read between header and end. */
        public String text() {
            return html.select("main").text();
        }

        /** The rows of the list under the heading with this id. */
        public List<String> rows(String section) {
            return html.select("section[aria-labelledby=" + section + "] ul.rows > li").eachText();
        }

        public boolean has(String css) {
            return !html.select(css).isEmpty();
        }

        /** Where the first link with this text leads. */
        public String link(String text) {
            return html.select("a:containsOwn(" + text + ")").attr("href");
        }
    }

    public Page open(String person, String path) {
        return page(get(URI.create(path)).with(user(person)));
    }

    /** A file, or whatever is answered instead. */
    public MockHttpServletResponse fetch(String person, String path) {
        return answer(get(URI.create(path)).with(user(person)));
    }

    /** @param parameters names and values in turn */
    public Page send(String person, String path, String... parameters) {
        MockHttpServletRequestBuilder request = post(URI.create(path)).with(user(person)).with(csrf());
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return page(request);
    }

    private Page page(MockHttpServletRequestBuilder request) {
        MockHttpServletResponse response = answer(request);
        try {
            return new Page(
                    response.getStatus(), response.getRedirectedUrl(), Jsoup.parse(response.getContentAsString()));
        } catch (UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        try {
            return mvc.perform(request).andReturn().getResponse();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
