package fi.kapula.people;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The profiles of supervisors, and the lock by which a supervisor's places are counted. */
@Service
@Transactional(readOnly = true)
public class SupervisorProfiles {

    private final SupervisorRepository supervisors;

    SupervisorProfiles(SupervisorRepository supervisors) {
        this.supervisors = supervisors;
    }

    /** Those who are active and supervisors, by name; three statements. */
    public List<SupervisorProfile> all() {
        return supervisors.findActive().stream()
                .sorted(Comparator.comparing(Supervisor::person, PersonCard.directoryOrder()))
                .map(Supervisor::profile)
                .toList();
    }

    /** Also of somebody who has left, because old cases still name them. */
    public Optional<SupervisorProfile> find(String personId) {
        return supervisors.find(personId).map(Supervisor::profile);
    }

    /**
     * Waits until nobody else counts this supervisor's places, and keeps them until the end of the transaction.
     *
     * @return the maximum as it is now
     * @throws IllegalArgumentException when there is no such supervisor
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int lockMaximum(String personId) {
        return supervisors
                .lockMaximum(personId)
                .orElseThrow(() -> new IllegalArgumentException("No supervisor " + personId));
    }
}
