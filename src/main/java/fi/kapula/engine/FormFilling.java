package fi.kapula.engine;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapula.shared.Directory;
import fi.kapula.shared.Language;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a person finds in the form of a task: the form in their language, and its values. */
@Component
class FormFilling {

    private final TaskForms beans;
    private final Drafts drafts;
    private final StepBack back;
    private final FormParts parts;

    FormFilling(TaskForms beans, Drafts drafts, StepBack back, FormParts parts) {
        this.beans = beans;
        this.drafts = drafts;
        this.back = back;
        this.parts = parts;
    }

    /** The values of the form's keys, with the person's draft on top. */
    Map<String, Object> values(LoadedTask task, Directory.Member person) {
        Map<String, Object> shown = new LinkedHashMap<>(beans.bean(task.form()).show(task.open(person)));
        if (task.assignedTo(person)) {
            Set<String> inputs = beans.schema(task.form()).inputKeys();
            drafts.find(task.id(), person.id()).forEach((key, value) -> {
                if (inputs.contains(key)) {
                    shown.put(key, value);
                }
            });
        }
        return shown;
    }

    /** The form as Camunda's doors show it, with the way back as a box of its own. */
    JsonNode definition(LoadedTask task, Directory.Member person) {
        FormSchema form = schema(task, person);
        if (task.backVariable() != null) {
            back.addTo(form, person.language());
        }
        return form.json();
    }

    FilledForm filled(LoadedTask task, Directory.Member person) {
        return new FilledForm(
                task.id(),
                task.form(),
                task.definitionKey(),
                task.name(),
                task.businessKey(),
                task.due(),
                task.assignee(),
                task.assignedTo(person),
                task.shared(),
                task.backVariable() != null,
                parts.of(schema(task, person), values(task, person), beans.submissionType(task.form())));
    }

    /** What the fields are called, by key. */
    Map<String, String> labels(LoadedTask task, Directory.Member person) {
        Map<String, String> labels = beans.labels(task.form(), person.language());
        labels.keySet().removeAll(withheld(task, person));
        return labels;
    }

    Set<String> withheld(LoadedTask task, Directory.Member person) {
        return beans.bean(task.form()).withheld(task.open(person));
    }

    private FormSchema schema(LoadedTask task, Directory.Member person) {
        Language language = person.language();
        FormSchema form = beans.translated(task.form(), language);
        form.remove(withheld(task, person));
        return form;
    }
}
