package fi.kapula.questionnaire;

import fi.kapula.questionnaire.QuestionSet.Kind;
import fi.kapula.questionnaire.QuestionSet.Part;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** How a sheet's answers stand part by part: the picture that is drawn over time. */
public final class PartMeans {

    private PartMeans() {}

    /**
     * The mean of the answers on a scale, 1 to 5, by the part's key; a part in which none was given is missing. Options and
     * words have no order and do not count, nor does "not now".
     */
    public static Map<String, Double> of(QuestionSet set, Answers answers) {
        Map<String, Double> means = new LinkedHashMap<>();
        for (Part part : set.parts()) {
            mean(part, answers).ifPresent(mean -> means.put(part.key(), mean));
        }
        return means;
    }

    private static OptionalDouble mean(Part part, Answers answers) {
        return part.questions().stream()
                .filter(question -> question.kind() == Kind.SCALE)
                .map(question -> answers.choice(question.id()))
                .filter(OptionalInt::isPresent)
                .mapToInt(OptionalInt::getAsInt)
                .average();
    }
}
