package fi.kapula.pta;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * A goal without its words.
 *
 * @param continues the goal that it carries on, or null
 * @param content id of its sealed words
 * @param evaluations of those parties who have given theirs
 */
record GoalCard(
        long id,
        long coaching,
        String businessKey,
        @Nullable Long continues,
        long content,
        GoalTerms terms,
        LocalDate startsOn,
        LocalDate endsOn,
        GoalState state,
        Map<Party, GoalEvaluation> evaluations) {

    boolean isEvaluated() {
        return evaluations.keySet().containsAll(Set.of(Party.values()));
    }
}
