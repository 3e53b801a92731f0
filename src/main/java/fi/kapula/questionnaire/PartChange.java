package fi.kapula.questionnaire;

import fi.kapula.questionnaire.QuestionSet.Kind;
import fi.kapula.questionnaire.QuestionSet.Part;
import fi.kapula.questionnaire.QuestionSet.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a part stood in an earlier sheet and in a later one: the means, 1 to 5, of those questions on a scale that both
 * answer. So what was added to the set or taken out of it between them changes nothing, nor does "not now".
 */
public record PartChange(double earlier, double later) {

    /**
     * By the part's key; a part without a question that both answer is missing.
     *
     * @param set of the later sheet
     */
    public static Map<String, PartChange> between(QuestionSet set, Answers earlier, Answers later) {
        Map<String, PartChange> changes = new LinkedHashMap<>();
        for (Part part : set.parts()) {
            List<Question> both = part.questions().stream()
                    .filter(question -> question.kind() == Kind.SCALE)
                    .filter(question -> earlier.choice(question.id()).isPresent())
                    .filter(question -> later.choice(question.id()).isPresent())
                    .toList();
            if (!both.isEmpty()) {
                changes.put(part.key(), new PartChange(mean(both, earlier), mean(both, later)));
            }
        }
        return changes;
    }

    private static double mean(List<Question> questions, Answers answers) {
        return questions.stream()
                .mapToInt(question -> answers.choice(question.id()).getAsInt())
                .average()
                .orElseThrow();
    }
}
