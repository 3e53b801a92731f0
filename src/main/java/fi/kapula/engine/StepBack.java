package fi.kapula.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kapula.shared.Language;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The way out of a task that somebody began by mistake. A user task whose extension property {@code back} names a routing
 * variable gets one more box at the end of its form; ticked, the task is completed with {@code BACK} in that variable, and
 * nothing else of the submission is read. Where the case then goes is for the diagram to say.
 */
@Component
class StepBack {

    /** The key of the box. */
    static final String KEY = "back";

    private static final String ANSWER = "BACK";
    private static final String TICKED = KEY + " = true";

    private final MessageSource messages;

    StepBack(MessageSource messages) {
        this.messages = messages;
    }

    /** The routing variable; null when the task has no way back. */
    static String variable(TaskEntity task) {
        return Optional.ofNullable(task.getBpmnModelElementInstance().getExtensionElements())
                .stream()
                .flatMap(extensions -> extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> KEY.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse(null);
    }

    static boolean isTicked(LoadedTask task, Map<String, Object> submitted) {
        return task.backVariable() != null && Boolean.parseBoolean(String.valueOf(submitted.get(KEY)));
    }

    static Map<String, Object> routing(LoadedTask task) {
        return Map.of(task.backVariable(), ANSWER);
    }

    /** Puts the box under the form's fields, which vanish with their limits when it is ticked. */
    void addTo(FormSchema form, Language language) {
        form.inputs().forEach(field -> hide((ObjectNode) field));
        ((ArrayNode) form.json().get("components"))
                .addObject()
                .put("type", "checkbox")
                .put("id", "Field_" + KEY)
                .put("key", KEY)
                .put("label", label(form, language));
    }

    private String label(FormSchema form, Language language) {
        String usual = messages.getMessage("gate.back", null, language.locale());
        return messages.getMessage("gate.back." + form.id(), null, usual, language.locale());
    }

    private static void hide(ObjectNode field) {
        JsonNode own = field.path("conditional").path("hide");
        String condition = own.isMissingNode() ? TICKED : "(" + own.asText().substring(1) + ") or " + TICKED;
        field.putObject("conditional").put("hide", "=" + condition);
    }
}
