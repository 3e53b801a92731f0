package fi.kapula.engine;

import fi.kapula.engine.Answer.FieldError;
import fi.kapula.engine.QuestionSection.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** Reads the answers to a question set. None is ever required: what was left out is not in the map. */
final class QuestionReader {

    private QuestionReader() {}

    /** @param errors where what is wrong is added */
    static Map<String, String> read(
            Map<String, Object> submitted, Questions questions, List<FieldError> errors) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Question question : questions.all()) {
            question.keys().forEach(key -> {
                try {
                    String text = FieldValue.text(plain(submitted.get(key)));
                    if (text != null) {
                        answers.put(key, text);
                    }
                } catch (FieldValue.Unreadable e) {
                    errors.add(new FieldError(key, e.getMessage()));
                }
            });
            check(question, answers, errors);
        }
        return answers;
    }

    private static void check(Question question, Map<String, String> answers, List<FieldError> errors) {
        String choice = question.isChoice() ? answers.get(question.choiceKey()) : null;
        if (choice != null && question.options().stream().noneMatch(option -> option.value().equals(choice))) {
            errors.add(new FieldError(question.choiceKey(), "error.option"));
        }
        String words = answers.get(question.wordsKey());
        if (words != null && words.length() > QuestionSection.LONGEST_WORDS) {
            errors.add(new FieldError(question.wordsKey(), "error.size", 0, QuestionSection.LONGEST_WORDS));
        }
    }

    private static Object plain(Object submitted) {
        Object raw = submitted instanceof TypedValue typed ? typed.getValue() : submitted;
        return raw == null ? "" : raw;
    }
}
