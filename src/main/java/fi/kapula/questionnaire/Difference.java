package fi.kapula.questionnaire;

import fi.kapula.questionnaire.QuestionSet.Kind;
import java.util.List;
import java.util.OptionalInt;

/**
 * A question that two people answered differently. What one of them left open is no difference, nor are words.
 *
 * @param steps between the answers on the scale, 1 to 4; 0 for a choice, whose options have no order
 */
public record Difference(String question, int first, int second, int steps) {

    /** In the order of the set. */
    public static List<Difference> between(QuestionSet set, Answers first, Answers second) {
        return set.questions()
                .filter(question -> question.kind() != Kind.TEXT)
                .filter(question -> differ(first.choice(question.id()), second.choice(question.id())))
                .map(question -> {
                    int one = first.choice(question.id()).getAsInt();
                    int other = second.choice(question.id()).getAsInt();
                    int steps = question.kind() == Kind.SCALE ? Math.abs(one - other) : 0;
                    return new Difference(question.id(), one, other, steps);
                })
                .toList();
    }

    private static boolean differ(OptionalInt first, OptionalInt second) {
        return first.isPresent() && second.isPresent() && first.getAsInt() != second.getAsInt();
    }
}
