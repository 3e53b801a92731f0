package fi.kapula.matching;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A proposal as coordinators, and its supervisor, see it.
 *
 * @param supervisor user id, as is the coordinator
 * @param answerBy the last day for answering
 * @param message to the supervisees, when accepted
 * @param reason when declined; for the coordinator and the supervisor alone
 */
public record ProposalCard(
        long id,
        long application,
        String businessKey,
        String supervisor,
        String coordinator,
        ProposalState state,
        Instant proposedAt,
        LocalDate answerBy,
        Instant answeredAt,
        String message,
        String reason) {}
