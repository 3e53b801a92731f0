package fi.kapula.shared;

import java.util.Optional;
import java.util.Set;

/** Who takes part in a case, by user ids: what capabilities such as meetings and contracts may know of it. */
public interface CaseParties {

    /**
     * @param presenters empty for a group that needed none; several in a combined case
     * @param others who are told besides, and acknowledge contracts: the coordinator who made the match
     */
    record Parties(String supervisor, Set<String> supervisees, Set<String> presenters, Set<String> others) {}

    /** The parties of a case that has a supervisor; empty for an unknown case and before acceptance. */
    Optional<Parties> parties(String businessKey);
}
