package fi.kapula.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a {@code .form} file says of its fields. */
class FormSchema {

    /** Component types that may hold a value; {@code dynamiclist} disables Tasklist's button for ever. */
    private static final Set<String> INPUTS =
            Set.of("textfield", "textarea", "number", "checkbox", "radio", "select", "checklist", "taglist", "datetime");

    private final JsonNode form;
    private final List<JsonNode> components = new ArrayList<>();

    FormSchema(JsonNode form) {
        this.form = form;
        collect(form);
    }

    String id() {
        return form.path("id").asText();
    }

    /** The question set that the form names; see {@link FormQuestions}. */
    Optional<String> questionSet() {
        return components.stream()
                .map(FormSchema::questionSet)
                .filter(set -> !set.isEmpty())
                .findFirst();
    }

    private static String questionSet(JsonNode component) {
        return component.path("properties").path("questions").asText();
    }

    /** Puts these in the place of the group that names a question set. */
    void replaceQuestions(List<? extends JsonNode> expanded) {
        ArrayNode children = (ArrayNode) form.path("components");
        for (int i = 0; i < children.size(); i++) {
            if (!questionSet(children.get(i)).isEmpty()) {
                children.remove(i);
                for (JsonNode part : expanded) {
                    children.insert(i++, part);
                }
            }
        }
        components.clear();
        collect(form);
    }

    JsonNode json() {
        return form;
    }

    /** Every component, groups and what is in them included. */
    List<JsonNode> components() {
        return components;
    }

    /** The fields that a submission may set. */
    List<JsonNode> inputs() {
        Set<String> keys = inputKeys();
        return components.stream().filter(component -> keys.contains(keyOf(component))).toList();
    }

    /** Keys that a submission may set. */
    Set<String> inputKeys() {
        return keys(false);
    }

    /** Keys of fields that are only shown; Tasklist submits them as if edited. */
    Set<String> shownKeys() {
        return keys(true);
    }

    static String keyOf(JsonNode component) {
        return component.hasNonNull("key") ? component.get("key").asText() : component.path("id").asText();
    }

    private Set<String> keys(boolean readOnly) {
        Set<String> keys = new LinkedHashSet<>();
        for (JsonNode component : components) {
            boolean shownOnly = component.path("readonly").asBoolean() || component.path("disabled").asBoolean();
            if (INPUTS.contains(component.path("type").asText()) && shownOnly == readOnly) {
                keys.add(keyOf(component));
            }
        }
        return keys;
    }

    /** Takes fields out, wherever they stand. */
    void remove(Set<String> keys) {
        remove(form, keys);
        components.removeIf(component -> keys.contains(keyOf(component)));
    }

    private static void remove(JsonNode parent, Set<String> keys) {
        Iterator<JsonNode> children = parent.path("components").iterator();
        while (children.hasNext()) {
            JsonNode child = children.next();
            if (keys.contains(keyOf(child))) {
                children.remove();
            } else {
                remove(child, keys);
            }
        }
    }

    private void collect(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            components.add(component);
            collect(component);
        }
    }
}
