package fi.kapula.doors;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.core.annotation.MergedAnnotations.SearchStrategy;

/**
 * A call of a JAX-RS interface.
 *
 * @param path as the resources' annotations say it, variables as {@code {id}}
 */
record RestCall(String method, String path) implements Comparable<RestCall> {

    private static final Comparator<RestCall> ORDER = Comparator.comparing(RestCall::path).thenComparing(RestCall::method);

    /** Every call that the resource and the resources beneath it take. */
    static Set<RestCall> of(Class<?> resource) {
        Set<RestCall> calls = new TreeSet<>();
        collect(resource, "", calls);
        return calls;
    }

    private static void collect(Class<?> resource, String before, Set<RestCall> calls) {
        for (Method method : resource.getMethods()) {
            MergedAnnotations annotations = MergedAnnotations.from(method, SearchStrategy.TYPE_HIERARCHY);
            MergedAnnotation<HttpMethod> verb = annotations.get(HttpMethod.class);
            MergedAnnotation<Path> path = annotations.get(Path.class);
            String here = path.isPresent() ? join(before, path.getString("value")) : before;
            if (verb.isPresent()) {
                calls.add(new RestCall(verb.getString("value"), here));
            } else if (path.isPresent()) {
                collect(method.getReturnType(), here, calls);
            }
        }
    }

    private static String join(String before, String path) {
        String plain = path.replaceAll("\\{\\s*([\\w-]+)\\s*(:[^}]*)?}", "{$1}");
        return before + (plain.isEmpty() || plain.startsWith("/") ? "" : "/") + plain;
    }

    boolean reads() {
        return method.equals("GET") || method.equals("OPTIONS") || method.equals("HEAD");
    }

    /** The path with the same value for every variable. */
    String with(String value) {
        return path.replaceAll("\\{[\\w-]+}", value);
    }

    @Override
    public int compareTo(RestCall other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
