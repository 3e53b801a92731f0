package fi.kapula.questionnaire;

import fi.kapula.questionnaire.QuestionSet.Kind;
import fi.kapula.questionnaire.QuestionSet.Part;
import fi.kapula.questionnaire.QuestionSet.Question;
import fi.kapula.questionnaire.QuestionSet.Step;
import fi.kapula.questionnaire.QuestionSet.Voiced;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a question set must have, see {@code src/docs/questionnaires.md}; tells everything that is wrong at once. */
final class QuestionSetCheck {

    private static final int STEPS = 5;
    private static final int FEWEST_QUESTIONS = 3;
    private static final int MOST_QUESTIONS = 6;

    /** Identities become keys of forms. */
    private static final String IDENTITY = "[a-z][A-Za-z]*";

    private final QuestionSet set;
    private final List<String> problems = new ArrayList<>();
    private final Set<String> identities = new HashSet<>();

    private QuestionSetCheck(QuestionSet set) {
        this.set = set;
    }

    static List<String> problems(QuestionSet set) {
        QuestionSetCheck check = new QuestionSetCheck(set);
        check.all();
        return check.problems;
    }

    private void all() {
        expect(set.id() != null && set.id().matches("[a-z][a-z-]*"), "id: lower-case letters and hyphens");
        expect(set.version() > 0, "version: a number from 1");
        text("title", set.title());
        text("introduction", set.introduction());
        text("notNow", set.notNow());
        text("freeText", set.freeText());
        given(set.scales()).forEach(this::scale);
        expect(!given(set.parts()).isEmpty(), "parts: none");
        Set<String> keys = new HashSet<>();
        for (Part part : given(set.parts())) {
            expect(keys.add(part.key()), "part " + part.key() + ": its key stands twice");
            part(part);
        }
    }

    private void scale(String name, List<Step> steps) {
        List<Integer> values = given(steps).stream().map(Step::value).toList();
        expect(values.equals(List.of(1, 2, 3, 4, 5)), "scale " + name + ": steps from 1 to " + STEPS);
        given(steps).forEach(step -> text("scale " + name + ", step " + step.value(), step.words()));
    }

    private void part(Part part) {
        String where = "part " + part.key();
        expect(isIdentity(part.key()), where + ": its key is letters, the first of them small");
        text(where + ", title", part.title());
        text(where + ", introduction", part.introduction());
        int questions = given(part.questions()).size();
        expect(
                questions >= FEWEST_QUESTIONS && questions <= MOST_QUESTIONS,
                "%s: %d to %d questions, not %d".formatted(where, FEWEST_QUESTIONS, MOST_QUESTIONS, questions));
        given(part.questions()).forEach(this::question);
    }

    private void question(Question question) {
        String where = "question " + question.id();
        expect(isIdentity(question.id()), where + ": its id is letters, the first of them small");
        expect(identities.add(question.id()), where + ": stands twice");
        text(where + ", name", question.name());
        text(where + ", client", question.client());
        text(where + ", coach", question.coach());
        if (question.kind() == null) {
            problems.add(where + ": kind scale, choice or text");
            return;
        }
        boolean scaled = question.scale() != null;
        expect(scaled == (question.kind() == Kind.SCALE), where + ": a scale names its scale, and nothing else does");
        expect(!scaled || given(set.scales()).containsKey(question.scale()), where + ": there is no scale " + question.scale());
        expect(
                (question.options() != null) == (question.kind() == Kind.CHOICE),
                where + ": a choice has options, and nothing else has");
        expect(question.kind() != Kind.TEXT || !question.freeText(), where + ": words alone have no freeText beside them");
        options(where, given(question.options()));
    }

    private void options(String where, List<Step> options) {
        Set<Integer> values = new HashSet<>();
        for (Step option : options) {
            expect(option.value() >= 1 && option.value() <= STEPS, where + ": options have values from 1 to " + STEPS);
            expect(values.add(option.value()), where + ": the option " + option.value() + " stands twice");
            text(where + ", option " + option.value(), option.words());
        }
        expect(options.size() != 1, where + ": one option is no choice");
    }

    private void text(String where, Voiced voiced) {
        text(where + ", client", voiced == null ? null : voiced.client());
        text(where + ", coach", voiced == null ? null : voiced.coach());
    }

    private void text(String where, Wording wording) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("fi", wording == null ? null : wording.fi());
        texts.put("fi-plain", wording == null ? null : wording.plain());
        texts.put("sv", wording == null ? null : wording.sv());
        texts.put("en", wording == null ? null : wording.en());
        texts.forEach((language, text) -> {
            expect(text != null && !text.isBlank(), where + ": no text in " + language);
            // Camunda Forms would take these for expressions.
            expect(text == null || !(text.startsWith("=") || text.contains("{{")), where + ": = or {{ in " + language);
        });
    }

    private void expect(boolean right, String problem) {
        if (!right) {
            problems.add(problem);
        }
    }

    private static boolean isIdentity(String name) {
        return name != null && name.matches(IDENTITY);
    }

    private static <T> List<T> given(List<T> list) {
        return list == null ? List.of() : list;
    }

    private static <V> Map<String, V> given(Map<String, V> map) {
        return map == null ? Map.of() : map;
    }
}
