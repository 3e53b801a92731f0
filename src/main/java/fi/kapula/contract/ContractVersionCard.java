package fi.kapula.contract;

import java.time.Instant;

/**
 * A version without what it says.
 *
 * @param supervisor user id of who drafted it
 * @param inForceAt null when it never was in force
 * @param closedAt when it was rejected, replaced or ended; null while it waits or is in force
 */
public record ContractVersionCard(
        int version,
        ContractState state,
        String supervisor,
        String supervisorName,
        Instant draftedAt,
        Instant inForceAt,
        Instant closedAt) {}
