package fi.kapula.supervision;

import java.time.Instant;

/**
 * A supervision as its parties may see it.
 *
 * @param coordinator who made the match
 * @param evaluationSummaryDone null before closing, as is the final evaluation
 */
public record SupervisionCard(
        long id,
        long application,
        String businessKey,
        String supervisor,
        String coordinator,
        SupervisionState state,
        Instant begunAt,
        Instant endedAt,
        Boolean evaluationSummaryDone,
        Boolean finalEvaluationDone) {}
