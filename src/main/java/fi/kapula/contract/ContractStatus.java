package fi.kapula.contract;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where the contract of a case stands: its latest version.
 *
 * @param accepted how many of the parties have accepted
 * @param parties how many are asked; the supervisor is not
 * @param meetings planned number
 * @param supervisor user id of who drafted it: another one than now where the supervisor changed
 */
public record ContractStatus(
        String businessKey,
        long contractId,
        int version,
        ContractState state,
        long accepted,
        long parties,
        LocalDate startsOn,
        LocalDate endsOn,
        Integer meetings,
        Instant draftedAt,
        Instant inForceAt,
        String supervisor) {}
