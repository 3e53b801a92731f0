package fi.kapula.engine;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.KapulaTest;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.ResponseEntity;

@KapulaTest
class PageNoncesTest {

    private static final Pattern IN_HEADER = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @Autowired
    private TestRestTemplate http;

    @Test
    void lets_every_page_run_its_scripts_however_many_come_at_once() throws Exception {
        Callable<ResponseEntity<String>> open = () -> http.withBasicAuth("topi", "topi-demo")
                .getForEntity("/camunda/app/tasklist/default/", String.class);
        var windows = Executors.newFixedThreadPool(8);
        try {
            for (var page : windows.invokeAll(
                    IntStream.range(0, 60).mapToObj(number -> open).toList())) {
                String policy = page.get().getHeaders().getFirst("Content-Security-Policy");
                assertThat(all(IN_PAGE, page.get().getBody())).isNotEmpty().containsOnlyElementsOf(all(IN_HEADER, policy));
            }
        } finally {
            windows.shutdownNow();
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
