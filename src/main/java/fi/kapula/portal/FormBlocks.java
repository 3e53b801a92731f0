package fi.kapula.portal;

import fi.kapula.engine.FilledForm;
import fi.kapula.engine.FormPart;
import fi.kapula.engine.FormPart.Place;
import fi.kapula.engine.Option;
import fi.kapula.portal.FormBlock.Choice;
import fi.kapula.portal.FormBlock.Fact;
import fi.kapula.portal.FormBlock.Field;
import fi.kapula.portal.FormBlock.Section;
import fi.kapula.portal.FormBlock.Table;
import fi.kapula.portal.FormBlock.When;
import fi.kapula.shared.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Renders the components of a form for the page: whatever a form holds, no template knows it. */
@Component
class FormBlocks {

    /** Choices that are seen at a glance. */
    private static final int FEW = 10;

    private static final int MOST_COLUMNS = 4;

    private final RichText rich;
    private final Words words;

    FormBlocks(RichText rich, Words words) {
        this.rich = rich;
        this.words = words;
    }

    /**
     * @param inputs what stands in the questions; null to leave the questions out
     * @param errors what is wrong, by key
     */
    List<FormBlock> of(FilledForm form, FormInputs inputs, Map<String, String> errors, Language language) {
        List<FormBlock> blocks = new ArrayList<>();
        List<FormRun> runs = FormRun.of(form.parts());
        long total = runs.stream().filter(run -> run.title() != null).count();
        int sections = 0;
        boolean begun = false;
        for (FormRun run : runs) {
            List<FormBlock> inside = blocks(form, run.parts(), inputs, errors, language);
            if (run.title() == null) {
                blocks.addAll(inside);
            } else {
                Section section = new Section(++sections, total, run.title(), !begun, inside);
                blocks.add(FormBlock.section(section));
                begun = begun || section.isOpen();
            }
        }
        return blocks;
    }

    private List<FormBlock> blocks(
            FilledForm form, List<FormPart> parts, FormInputs inputs, Map<String, String> errors, Language language) {
        List<FormBlock> blocks = new ArrayList<>();
        List<Fact> facts = new ArrayList<>();
        for (FormPart part : parts) {
            if (isFact(part)) {
                String text = text(part, language);
                if (!text.isBlank()) {
                    facts.add(new Fact(part.label(), text));
                }
                continue;
            }
            if (!facts.isEmpty()) {
                blocks.add(FormBlock.facts(List.copyOf(facts)));
                facts.clear();
            }
            FormBlock block = block(form, part, inputs, errors, language);
            if (block != null) {
                blocks.add(block);
            }
        }
        if (!facts.isEmpty()) {
            blocks.add(FormBlock.facts(facts));
        }
        return blocks;
    }

    private static boolean isFact(FormPart part) {
        return switch (part.type()) {
            case "text", "html", "table", "group", "separator", "spacer" -> false;
            default -> !part.asked();
        };
    }

    /** Null for what only makes space: here, groups and headings do. */
    private FormBlock block(
            FilledForm form, FormPart part, FormInputs inputs, Map<String, String> errors, Language language) {
        return switch (part.type()) {
            case "text" -> FormBlock.html(rich.fromMarkdown(part.text()));
            case "html" -> FormBlock.html(rich.fromHtml(part.text()));
            case "table" -> table(part);
            case "group" -> part.label() == null ? null : FormBlock.heading(part.label());
            case "separator", "spacer" -> null;
            default -> inputs == null
                    ? null
                    : FormBlock.field(field(form, part, inputs, errors.get(part.key()), language));
        };
    }

    private Field field(FilledForm form, FormPart part, FormInputs inputs, String error, Language language) {
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
    private static List<String> decimals(List<String> texts, Language language) {
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

    private static FormBlock table(FormPart part) {
        List<?> rows = part.value() instanceof List<?> list ? list : List.of();
        if (rows.isEmpty()) {
            return null;
        }
        return FormBlock.table(new Table(
                part.label(),
                part.columns().stream().map(Option::label).toList(),
                rows.stream().map(row -> cells(part, (Map<?, ?>) row)).toList(),
                part.columns().size() > MOST_COLUMNS));
    }

    private static List<String> cells(FormPart part, Map<?, ?> row) {
        return part.columns().stream()
                .map(column -> Objects.toString(row.get(column.value()), ""))
                .toList();
    }

    private String text(FormPart part, Language language) {
        Object value = part.value();
        if (value instanceof Boolean flag) {
            return words.text(language, flag ? "task.yes" : "task.no");
        }
        if (value instanceof BigDecimal number) {
            return decimals(List.of(number.stripTrailingZeros().toPlainString()), language).get(0);
        }
        String text = Objects.toString(value, "");
        return part.options().stream()
                .filter(option -> option.value().equals(text))
                .map(Option::label)
                .findFirst()
                .orElse(text);
    }
}
