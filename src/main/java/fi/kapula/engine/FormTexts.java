package fi.kapula.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kapula.shared.Language;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The texts of forms. Finnish stands in the file; the other languages in {@code messages/form_sv} and {@code form_en} under
 * {@code form.<form>.<key>.label}, {@code .dateLabel}, {@code .timeLabel}, {@code .description}, {@code .text} and {@code .option.<value>}.
 */
@Component
class FormTexts {

    private final MessageSource messages;

    FormTexts(MessageSource messages) {
        this.messages = messages;
    }

    /** Puts the texts of this language into the form; a text without a translation stays Finnish. */
    void translate(FormSchema schema, Language language) {
        if (language == Language.FI) {
            return;
        }
        for (JsonNode component : schema.components()) {
            String prefix = "form." + schema.id() + "." + FormSchema.keyOf(component) + ".";
            replace((ObjectNode) component, "label", prefix + "label", language);
            replace((ObjectNode) component, "dateLabel", prefix + "dateLabel", language);
            replace((ObjectNode) component, "timeLabel", prefix + "timeLabel", language);
            replace((ObjectNode) component, "description", prefix + "description", language);
            replace((ObjectNode) component, "text", prefix + "text", language);
            for (JsonNode option : component.path("values")) {
                replace((ObjectNode) option, "label", prefix + "option." + option.path("value").asText(), language);
            }
            for (JsonNode column : component.path("columns")) {
                replace((ObjectNode) column, "label", prefix + "column." + column.path("key").asText(), language);
            }
        }
    }

    private void replace(ObjectNode node, String field, String key, Language language) {
        if (node.hasNonNull(field)) {
            node.put(field, messages.getMessage(key, null, node.get(field).asText(), language.locale()));
        }
    }
}
