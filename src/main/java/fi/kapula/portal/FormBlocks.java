package fi.kapula.portal;

import fi.kapula.engine.FilledForm;
import fi.kapula.engine.FormPart;
import fi.kapula.engine.Option;
import fi.kapula.portal.FormBlock.Fact;
import fi.kapula.portal.FormBlock.Section;
import fi.kapula.portal.FormBlock.Table;
import fi.kapula.shared.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Renders the components of a form for the page: whatever a form holds, no template knows it. */
@Component
class FormBlocks {

    private static final int MOST_COLUMNS = 4;

    private final RichText rich;
    private final FormFields fields;
    private final Words words;

    FormBlocks(RichText rich, FormFields fields, Words words) {
        this.rich = rich;
        this.fields = fields;
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
                    : FormBlock.field(fields.of(form, part, inputs, errors.get(part.key()), language));
        };
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
            return FormFields.decimals(List.of(number.stripTrailingZeros().toPlainString()), language).get(0);
        }
        String text = Objects.toString(value, "");
        return part.options().stream()
                .filter(option -> option.value().equals(text))
                .map(Option::label)
                .findFirst()
                .orElse(text);
    }
}
