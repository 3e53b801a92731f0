package fi.kapula.engine;

import com.fasterxml.jackson.databind.JsonNode;
import fi.kapula.engine.TaskWitness.Deed;
import fi.kapula.shared.Directory;
import fi.kapula.shared.Language;
import java.util.HashSet;
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
    private final FormQuestions questions;
    private final Witnesses witnesses;

    FormFilling(
            TaskForms beans,
            Drafts drafts,
            StepBack back,
            FormParts parts,
            FormQuestions questions,
            Witnesses witnesses) {
        this.beans = beans;
        this.drafts = drafts;
        this.back = back;
        this.parts = parts;
        this.questions = questions;
        this.witnesses = witnesses;
    }

    /** The values of the form's keys, with the person's draft on top. */
    Map<String, Object> values(LoadedTask task, Directory.Member person) {
        witnesses.see(task, person, Deed.OPENED);
        Map<String, Object> shown = new LinkedHashMap<>(beans.bean(task.form()).show(task.open(person)));
        if (task.assignedTo(person)) {
            Map<String, Object> draft = drafts.find(task.id(), person.id());
            if (!draft.isEmpty()) {
                shown.putAll(inputs(task, person, draft));
            }
        }
        return shown;
    }

    /** What of these the form asks for. */
    Map<String, Object> inputs(LoadedTask task, Directory.Member person, Map<String, Object> values) {
        Set<String> asked = new HashSet<>(beans.schema(task.form()).inputKeys());
        asked.addAll(questions.of(task, person).keys());
        Map<String, Object> inputs = new LinkedHashMap<>(values);
        inputs.keySet().retainAll(asked);
        return inputs;
    }

    /** The form as Camunda's doors show it, with the way back as a box of its own. */
    JsonNode definition(LoadedTask task, Directory.Member person) {
        witnesses.see(task, person, Deed.OPENED);
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
        labels.putAll(questions.of(task, person).labels());
        return labels;
    }

    /** What the inputs of a form are called, by key, when no task says what it asks. */
    Map<String, String> labels(String form, Language language) {
        Map<String, String> labels = beans.labels(form, language);
        labels.keySet().retainAll(beans.schema(form).inputKeys());
        labels.putAll(questions.newest(form, language).labels());
        return labels;
    }

    Set<String> withheld(LoadedTask task, Directory.Member person) {
        return beans.bean(task.form()).withheld(task.open(person));
    }

    private FormSchema schema(LoadedTask task, Directory.Member person) {
        Language language = person.language();
        FormSchema form = beans.translated(task.form(), language);
        form.remove(withheld(task, person));
        FormQuestions.expand(form, questions.of(task, person));
        return form;
    }
}
