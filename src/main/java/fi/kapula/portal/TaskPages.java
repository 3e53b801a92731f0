package fi.kapula.portal;

import fi.kapula.engine.FilledForm;
import fi.kapula.engine.FormPart;
import fi.kapula.engine.SubmissionRejected;
import fi.kapula.engine.TaskGate;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.portal.FormBlock.Field;
import fi.kapula.portal.TaskPage.Wrong;
import fi.kapula.shared.CaseTitles;
import fi.kapula.shared.KapulaSettings;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.util.MultiValueMap;

/** Puts the page of a task together: what the case is, what is asked, until when, what happens next. */
@Service
class TaskPages {

    /** A question, and a word on the answer. */
    private static final int ONE_STEP = 2;

    private static final int MOST_AT_ONCE = 3;

    private final TaskGate gate;
    private final CasePages cases;
    private final FormBlocks blocks;
    private final People people;
    private final List<CaseTitles> titles;
    private final Words words;
    private final ZoneId zone;
    private final Clock clock;

    TaskPages(
            TaskGate gate,
            CasePages cases,
            FormBlocks blocks,
            People people,
            List<CaseTitles> titles,
            Words words,
            KapulaSettings settings,
            Clock clock) {
        this.gate = gate;
        this.cases = cases;
        this.blocks = blocks;
        this.people = people;
        this.titles = titles;
        this.words = words;
        this.zone = settings.timeZone();
        this.clock = clock;
    }

    Optional<TaskPage> open(String id, Visitor visitor) {
        return gate.open(id, visitor.member())
                .map(form -> page(form, FormInputs.shown(form, zone), Map.of(), visitor, caseTitle(form, visitor)));
    }

    /** Those of the reader's tasks of a case that are answered in one step, by id. */
    Map<String, TaskPage> inOneStep(Visitor visitor, List<TaskRow> rows) {
        Map<String, TaskPage> steps = new LinkedHashMap<>();
        rows.stream().filter(TaskRow::mine).limit(MOST_AT_ONCE).forEach(row -> gate.open(row.id(), visitor.member())
                .filter(form -> form.asked().size() <= ONE_STEP)
                .ifPresent(form -> steps.put(row.id(), inCase(form, visitor))));
        return steps;
    }

    /** The page with what was typed, and what is wrong with it. */
    Optional<TaskPage> again(
            String id, Visitor visitor, MultiValueMap<String, String> typed, SubmissionRejected rejection) {
        return gate.open(id, visitor.member()).map(form -> {
            FormInputs inputs = FormInputs.typed(form, typed);
            Map<String, String> errors = errors(form, inputs, rejection, visitor.language());
            return page(form, inputs, errors, visitor, caseTitle(form, visitor));
        });
    }

    /** What was typed, as the gate takes it. */
    Optional<Map<String, Object>> submission(String id, Visitor visitor, MultiValueMap<String, String> typed) {
        return gate.open(id, visitor.member()).map(form -> FormInputs.typed(form, typed).submission(form, zone));
    }

    /** The same to be kept as a draft, but for times that cannot be read: no door could show them. */
    Optional<Map<String, Object>> draft(String id, Visitor visitor, MultiValueMap<String, String> typed) {
        return gate.open(id, visitor.member()).map(form -> {
            FormInputs inputs = FormInputs.typed(form, typed);
            Map<String, Object> draft = inputs.submission(form, zone);
            form.asked().stream()
                    .filter(part -> inputs.problem(part, zone).isPresent())
                    .forEach(part -> draft.remove(part.key()));
            return draft;
        });
    }

    private Map<String, String> errors(
            FilledForm form, FormInputs inputs, SubmissionRejected rejection, Language language) {
        Map<String, String> errors = new LinkedHashMap<>(rejection.errors());
        form.asked().stream()
                .filter(part -> errors.containsKey(part.key()))
                .forEach(part -> inputs.problem(part, zone)
                        .ifPresent(problem ->
                                errors.put(part.key(), words.text(language, "task.problem." + problem))));
        return errors;
    }

    /** On the page of the case, which says what the case is. */
    private TaskPage inCase(FilledForm form, Visitor visitor) {
        return page(form, FormInputs.shown(form, zone), Map.of(), visitor, null);
    }

    private TaskPage page(
            FilledForm form, FormInputs inputs, Map<String, String> errors, Visitor visitor, String caseTitle) {
        Language language = visitor.language();
        List<FormBlock> parts = blocks.of(form, form.mine() ? inputs : null, errors, language);
        return new TaskPage(
                form.taskId(),
                form.form(),
                words.textOr(language, "task." + form.element(), form.name()),
                form.businessKey(),
                caseTitle,
                form.due() == null ? null : words.day(language, form.due()),
                form.due() != null && form.due().isBefore(clock.instant()),
                form.mine(),
                form.mine() ? null : name(form.assignee()),
                form.shared(),
                form.optional() ? back(form, language) : null,
                parts,
                wrong(form, parts, errors),
                words.text(language, "task.button." + form.form()),
                words.text(language, "task.next." + form.form()));
    }

    /** In the same words as in Tasklist, where a form has its own. */
    private String back(FilledForm form, Language language) {
        return words.textOr(language, "gate.back." + form.form(), words.text(language, "task.back"));
    }

    private static List<Wrong> wrong(FilledForm form, List<FormBlock> blocks, Map<String, String> errors) {
        List<Wrong> wrong = new ArrayList<>();
        Map<String, String> left = new LinkedHashMap<>(errors);
        fields(blocks).forEach(field -> {
            String text = left.remove(field.key());
            if (text != null) {
                wrong.add(new Wrong(first(field), field.label(), text));
            }
        });
        left.forEach((key, text) -> wrong.add(new Wrong(null, label(form, key), text)));
        return wrong;
    }

    private static Stream<Field> fields(List<FormBlock> blocks) {
        return blocks.stream()
                .flatMap(block -> block.section() == null
                        ? Stream.ofNullable(block.field())
                        : fields(block.section().blocks()));
    }

    /** The input to which a click on its error leads. */
    private static String first(Field field) {
        return switch (field.input()) {
            case "one", "many" -> field.id() + "-0";
            case "moment" -> field.id() + "-day";
            default -> field.id();
        };
    }

    private static String label(FilledForm form, String key) {
        return form.asked().stream()
                .filter(part -> part.key().equals(key))
                .map(FormPart::label)
                .findFirst()
                .orElse("");
    }

    private String caseTitle(FilledForm form, Visitor visitor) {
        String businessKey = form.businessKey();
        if (!cases.maySee(visitor, businessKey)) {
            return null;
        }
        return titles.stream()
                .map(source -> source.titles(List.of(businessKey)).get(businessKey))
                .filter(title -> title != null)
                .findFirst()
                .orElse(businessKey);
    }

    private String name(String person) {
        return person == null
                ? null
                : Optional.ofNullable(people.persons(List.of(person)).get(person))
                        .map(PersonCard::name)
                        .orElse(person);
    }
}
