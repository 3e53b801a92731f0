package fi.kapula.contract;

import java.time.Instant;

/**
 * A line of a version's table of acknowledgements.
 *
 * @param accepted null until the party answers
 * @param comment null where there is none, or where it may speak of what the reader is not shown
 */
public record ContractSignature(ContractParty party, Boolean accepted, Instant at, String comment) {}
