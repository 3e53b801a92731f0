package fi.kapula.contract;

import fi.kapula.security.CaseRole;

/**
 * A party as the document names them.
 *
 * @param person user id
 * @param name on the day of drafting
 * @param capacity {@code SUPERVISOR}, {@code SUPERVISEE}, {@code PRESENTER} or {@code COORDINATOR}; a supervisee who is
 *     also something else is a supervisee
 */
public record ContractParty(String person, String name, CaseRole capacity) {}
