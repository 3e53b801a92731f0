package fi.kapula.matching;

import fi.kapula.application.ApplicationKind;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which applications of the queue a coordinator wants to see. Null, or empty, asks for all.
 *
 * @param units ids of units: the applicant's, in a combined case that of any of its applicants
 * @param words stand in the name or in the business key
 * @param appliedBy the last day of applying
 */
public record QueueFilter(ApplicationKind kind, Set<String> units, String words, LocalDate appliedBy) {

    public static final QueueFilter ALL = new QueueFilter(null, Set.of(), null, null);
}
