package fi.kapula.engine;

import fi.kapula.engine.QuestionSection.Question;
import jakarta.annotation.Nullable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form asks by a question set, in one reader's words.
 *
 * @param introduction what is read first, or null
 */
public record Questions(@Nullable String introduction, List<QuestionSection> sections) {

    static final Questions NONE = new Questions(null, List.of());

    List<Question> all() {
        return sections.stream().flatMap(section -> section.questions().stream()).toList();
    }

    List<String> keys() {
        return all().stream().flatMap(Question::keys).toList();
    }

    /** What the fields are called, by key. */
    Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Question question : all()) {
            if (question.isChoice()) {
                labels.put(question.choiceKey(), question.label());
            }
            if (question.words() != null) {
                labels.put(question.wordsKey(), question.wordsLabel());
            }
        }
        return labels;
    }
}
