package fi.kapula.pta;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/**
 * A goal without its words.
 *
 * @param discussion in which it was set; null when it carries another on
 * @param continues the goal that it carries on, or null
 * @param content id of its sealed words
 * @param evaluations of those parties who have given theirs
 */
record GoalCard(
        long id,
        long coaching,
        String businessKey,
        @Nullable Long discussion,
        @Nullable Long continues,
        long content,
        GoalTerms terms,
        LocalDate startsOn,
        LocalDate endsOn,
        GoalState state,
        Map<Party, GoalEvaluation> evaluations) {

    /** What became of it, as the client says, else as the coach does; empty when neither has said. */
    Optional<GoalResult> result() {
        return Stream.of(Party.values())
                .filter(evaluations::containsKey)
                .map(party -> evaluations.get(party).result())
                .findFirst();
    }

    boolean isEvaluated() {
        return evaluations.keySet().containsAll(Set.of(Party.values()));
    }
}
