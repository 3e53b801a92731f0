package fi.kapula.portal;

import fi.kapula.engine.FilledForm;
import fi.kapula.engine.FormPart;
import fi.kapula.engine.FormPart.Place;
import fi.kapula.engine.Option;
import fi.kapula.portal.FormBlock.Choice;
import fi.kapula.portal.FormBlock.Field;
import fi.kapula.portal.FormBlock.When;
import fi.kapula.shared.Language;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The questions of a form as the page asks them. */
@Component
class FormFields {

    /** Choices that are seen at a glance. */
    private static final int FEW = 10;

    private final Words words;

    FormFields(Words words) {
        this.words = words;
    }

    /** @param error what is wrong with it, or null */
    Field of(FilledForm form, FormPart part, FormInputs inputs, String error, Language language) {
        boolean lengthy = part.options().size() > FEW;
        return new Field(
                "f-" + form.taskId().substring(0, 8) + "-" + part.key(),
                part.key(),
                input(part),
                part.label(),
                part.timeLabel(),
                part.help(),
                part.required(),
                error,
                part.type().equals("number") ? decimals(inputs.of(part), language) : inputs.of(part),
                part.type().equals("number") ? (part.wholeNumber() ? "numeric" : "decimal") : null,
                part.options().stream().map(option -> new Choice(option.value(), option.label())).toList(),
                lengthy,
                when(form, part, language),
                part.place(),
                part.about());
    }

    private static String input(FormPart part) {
        return switch (part.type()) {
            case "textarea" -> part.place() == Place.REMARK ? "remark" : "area";
            case "datetime" -> part.timed() ? "moment" : "day";
            case "checkbox" -> "box";
            case "radio" -> "one";
            case "select" -> "list";
            case "checklist", "taglist" -> "many";
            default -> "text";
        };
    }

    /** With a decimal comma, where people write one; the gate reads both. */
    static List<String> decimals(List<String> texts, Language language) {
        return language == Language.EN
                ? texts
                : texts.stream().map(text -> text.replace('.', ',')).toList();
    }

    private When when(FilledForm form, FormPart part, Language language) {
        if (part.when() == null) {
            return null;
        }
        FormPart other = form.asked().stream()
                .filter(candidate -> candidate.key().equals(part.when().key()))
                .findFirst()
                .orElseThrow();
        String answers = other.options().isEmpty()
                ? other.label()
                : other.options().stream()
                        .filter(option -> part.when().values().contains(option.value()))
                        .map(Option::label)
                        .collect(Collectors.joining(words.text(language, "task.or")));
        return new When(
                part.when().key(), String.join(" ", part.when().values()), words.text(language, "task.when", answers));
    }
}
