package fi.kapula.matching;

import fi.kapula.people.SupervisorProfile;
import java.util.List;

/**
 * A supervisor weighed for one application.
 *
 * @param limits what speaks against, hindering or not
 * @param merits what speaks for
 */
public record Candidate(SupervisorProfile profile, Load load, int points, List<Limit> limits, List<Merit> merits) {

    /** @param blocking the supervisor cannot be chosen at all */
    public record Limit(String code, boolean blocking, String reason) {}

    public record Merit(String code, String reason) {}

    public boolean mayBeChosen() {
        return limits.stream().noneMatch(Limit::blocking);
    }
}
