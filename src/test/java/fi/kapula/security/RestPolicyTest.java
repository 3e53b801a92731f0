package fi.kapula.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.rest.impl.DefaultProcessEngineRestServiceImpl;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;

/**
 * Holds every operation that Camunda's REST interface has, read from its own classes, against {@code rest-policy.txt}:
 * for whom it is there. An operation that is not in the file, for instance after an upgrade, fails.
 */
class RestPolicyTest {

    @Test
    void every_operation_is_for_whom_the_table_says() throws IOException {
        List<String> expected = new ClassPathResource("rest-policy.txt", getClass())
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .toList();
        assertThat(actual()).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void every_rule_lets_some_operation_through() {
        List<String> operations = List.copyOf(operations());
        for (RestRule rule : RestPolicy.rules()) {
            rule.paths().forEach(pattern -> assertThat(operations)
                    .as("operations at %s", pattern)
                    .anyMatch(operation -> pattern.matches(path(operation))
                            && rule.methods().contains(operation.split(" ")[0])));
        }
    }

    private static List<String> actual() {
        return operations().stream()
                .map(operation -> "%-13s %s".formatted(audience(operation), operation))
                .toList();
    }

    private static String audience(String operation) {
        String method = operation.split(" ")[0];
        return Stream.of(Audience.values())
                .filter(audience ->
                        RestPolicy.engineRule(method, path(operation), audience).isPresent())
                .findFirst()
                .map(Audience::name)
                .orElse("NOBODY");
    }

    private static PathContainer path(String operation) {
        return PathContainer.parsePath(operation.split(" ")[1].replaceAll("[{}]", ""));
    }

    private static SortedSet<String> operations() {
        SortedSet<String> found = new TreeSet<>((one, other) -> {
            int byPath = one.split(" ")[1].compareTo(other.split(" ")[1]);
            return byPath != 0 ? byPath : one.compareTo(other);
        });
        collect(DefaultProcessEngineRestServiceImpl.class, "", found);
        found.add("GET /engine");
        return found;
    }

    private static void collect(Class<?> resource, String prefix, SortedSet<String> found) {
        for (Method method : resource.getMethods()) {
            Path path = method.getAnnotation(Path.class);
            List<String> verbs = verbs(method);
            String whole = (prefix + "/" + (path == null ? "" : path.value())).replaceAll("/+", "/");
            String operation = whole.length() > 1 ? whole.replaceAll("/$", "") : whole;
            verbs.forEach(verb -> found.add(verb + " " + operation));
            if (verbs.isEmpty() && path != null) {
                collect(method.getReturnType(), whole, found);
            }
        }
    }

    private static List<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .map(type -> type.getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .toList();
    }
}
