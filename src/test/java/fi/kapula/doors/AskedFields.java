package fi.kapula.doors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.Yaml;

/** The fields that a form gets from the question set which it names, as the newest file of the set says. */
final class AskedFields {

    private static final JsonNode NO_LIMIT = JsonNodeFactory.instance.objectNode();
    private static final JsonNode WORDS = JsonNodeFactory.instance.objectNode().put("maxLength", 1000);

    private AskedFields() {}

    /** @param set empty for a component that names none */
    static List<FormField> of(String form, String set) {
        List<FormField> fields = new ArrayList<>();
        if (!set.isEmpty()) {
            questions(set).forEach(question -> {
                if (!isWords(question)) {
                    fields.add(new FormField(form, "q_" + id(question), "radio", NO_LIMIT));
                }
                if (isWords(question) || question.path("freeText").asBoolean()) {
                    fields.add(new FormField(form, "t_" + id(question), "textarea", WORDS));
                }
            });
        }
        return fields;
    }

    /** Something for every one of them, chosen in turn. */
    static Map<String, Object> answers(String set) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (FormField field : of("", set)) {
            answers.put(field.key(), field.isText() ? "Sana kerrallaan." : String.valueOf(answers.size() % 2 + 3));
        }
        return answers;
    }

    private static Stream<JsonNode> questions(String set) {
        List<JsonNode> questions = new ArrayList<>();
        newest(set).path("parts").forEach(part -> part.path("questions").forEach(questions::add));
        return questions.stream();
    }

    private static JsonNode newest(String set) {
        try {
            Resource newest = Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:questionnaires/" + set + "-*.yaml"))
                    .max(Comparator.comparing(Resource::getFilename))
                    .orElseThrow();
            try (InputStream content = newest.getInputStream()) {
                return new ObjectMapper().valueToTree(new Yaml().<Object>load(content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isWords(JsonNode question) {
        return question.path("kind").asText().equals("text");
    }

    private static String id(JsonNode question) {
        return question.path("id").asText();
    }
}
