package fi.kapula.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fi.kapula.engine.FormPart.Place;
import fi.kapula.engine.QuestionSection.Question;
import fi.kapula.shared.Directory;
import fi.kapula.shared.Language;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The questions of a form that names a question set. A group whose property {@code questions} is the set's id stands in the
 * file for all of them; in its place come the parts of the set, each a group, with ordinary fields.
 */
@Component
class FormQuestions {

    private final TaskForms beans;
    private final QuestionSource sets;

    FormQuestions(TaskForms beans, QuestionSource sets) {
        this.beans = beans;
        this.sets = sets;
    }

    /** What a person is asked in a task; nothing by a form that names no set. */
    Questions of(LoadedTask task, Directory.Member person) {
        return beans.schema(task.form())
                .questionSet()
                .map(set -> sets.questions(set, beans.bean(task.form()).asking(task.open(person)), person.language()))
                .orElse(Questions.NONE);
    }

    /** What a form asks as long as no task says more. */
    Questions newest(String form, Language language) {
        return beans.schema(form)
                .questionSet()
                .map(set -> sets.questions(set, sets.newest(set), language))
                .orElse(Questions.NONE);
    }

    static void expand(FormSchema form, Questions questions) {
        List<ObjectNode> parts = new ArrayList<>();
        if (questions.introduction() != null) {
            parts.add(component("text", "Text_questions").put("text", questions.introduction()));
        }
        questions.sections().forEach(section -> parts.add(group(section)));
        form.replaceQuestions(parts);
    }

    private static ObjectNode group(QuestionSection section) {
        ObjectNode group = place(component("group", "Group_" + section.key()), Place.QUESTION);
        group.put("label", section.title()).put("showOutline", true).put("path", "");
        ArrayNode inside = group.putArray("components");
        inside.add(place(component("text", "Text_" + section.key()), Place.QUESTION).put("text", section.introduction()));
        for (Question question : section.questions()) {
            if (question.isChoice()) {
                inside.add(choice(question));
            }
            if (question.words() != null) {
                inside.add(words(question));
            }
        }
        return group;
    }

    private static ObjectNode choice(Question question) {
        ObjectNode radio = field("radio", question.choiceKey(), question.label(), Place.QUESTION);
        hint(radio, question);
        ArrayNode values = radio.putArray("values");
        question.options()
                .forEach(option -> values.addObject().put("value", option.value()).put("label", option.label()));
        return radio;
    }

    private static ObjectNode words(Question question) {
        Place place = question.isChoice() ? Place.REMARK : Place.QUESTION;
        ObjectNode area = field("textarea", question.wordsKey(), question.wordsLabel(), place);
        if (place == Place.QUESTION) {
            hint(area, question);
        } else {
            area.withObject("/properties").put(Place.WORDS, question.words()).put(Place.ABOUT, question.name());
        }
        area.putObject("validate").put("maxLength", QuestionSection.LONGEST_WORDS);
        return area;
    }

    private static void hint(ObjectNode field, Question question) {
        if (question.hint() != null) {
            // Camunda Forms show one line, and take braces, and an equals sign at the beginning, for expressions.
            String line = question.hint().replaceAll("\\s*\n\\s*", " ");
            field.put("description", line.replace("{{", "{ {").replaceFirst("^=", " ="));
        }
    }

    private static ObjectNode field(String type, String key, String label, Place place) {
        return place(component(type, "Field_" + key), place).put("key", key).put("label", label);
    }

    private static ObjectNode place(ObjectNode component, Place place) {
        component.putObject("properties").put(Place.PROPERTY, place.name());
        return component;
    }

    private static ObjectNode component(String type, String id) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("id", id);
    }
}
