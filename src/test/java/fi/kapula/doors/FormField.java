package fi.kapula.doors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A field of a form that a submission may set, as the {@code .form} file says it.
 *
 * @param limits {@code maxLength}, {@code min}, {@code max}
 */
record FormField(String form, String key, String type, JsonNode limits) {

    private static final Set<String> TEXT = Set.of("textfield", "textarea");
    private static final Set<String> INPUTS =
            Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");

    /** Of all forms; a new form and a new field are among them without anybody's doing. */
    static List<FormField> all() {
        try {
            List<FormField> fields = new ArrayList<>();
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:forms/*.form")) {
                try (InputStream content = file.getInputStream()) {
                    JsonNode form = new ObjectMapper().readTree(content);
                    collect(form.path("id").asText(), form, fields);
                }
            }
            return fields;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the many questions of a set, one of each type. */
    static List<FormField> samples() {
        Set<String> types = new HashSet<>();
        return all().stream()
                .filter(field -> !field.isQuestion() || types.add(field.form + field.type))
                .toList();
    }

    /** Whether it comes from a question set. */
    private boolean isQuestion() {
        return key.startsWith("q_") || key.startsWith("t_");
    }

    private static void collect(String form, JsonNode parent, List<FormField> fields) {
        for (JsonNode component : parent.path("components")) {
            String type = component.path("type").asText();
            if (INPUTS.contains(type) && !component.path("readonly").asBoolean()) {
                fields.add(new FormField(form, component.path("key").asText(), type, component.path("validate")));
            }
            fields.addAll(AskedFields.of(form, component.path("properties").path("questions").asText()));
            collect(form, component, fields);
        }
    }

    boolean isText() {
        return TEXT.contains(type);
    }

    int limit(String name) {
        return limits.path(name).asInt();
    }

    @Override
    public String toString() {
        return form + "." + key;
    }
}
