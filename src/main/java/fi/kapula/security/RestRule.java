package fi.kapula.security;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Calls that are let through.
 *
 * @param paths patterns; {@code {task}} stands for a task that must exist for the caller, {@code {self}} for their own
 *     id
 */
record RestRule(Set<String> methods, List<PathPattern> paths, Audience audience) {

    static RestRule everybody(String methods, String... paths) {
        return rule(methods, paths, Audience.EVERYBODY);
    }

    static RestRule coordinator(String methods, String... paths) {
        return rule(methods, paths, Audience.COORDINATOR);
    }

    static RestRule administrator(String methods, String... paths) {
        return rule(methods, paths, Audience.ADMINISTRATOR);
    }

    /** The pattern that the path matches most exactly. */
    Optional<PathPattern> pattern(PathContainer path) {
        return paths.stream().filter(pattern -> pattern.matches(path)).min(Comparator.naturalOrder());
    }

    /** What stands in the path where the rule says {@code {name}}; null when it says no such thing. */
    String variable(String name, PathContainer path) {
        return pattern(path)
                .map(pattern -> pattern.matchAndExtract(path).getUriVariables().get(name))
                .orElse(null);
    }

    private static RestRule rule(String methods, String[] paths, Audience audience) {
        List<PathPattern> patterns = List.of(paths).stream()
                .map(PathPatternParser.defaultInstance::parse)
                .toList();
        return new RestRule(Set.of(methods.split(" ")), patterns, audience);
    }
}
