package fi.kapula.people;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor's own profile, which nobody else writes. What stands here coordinators see at once. */
@Service
public class OwnProfile {

    private final SupervisorRepository supervisors;
    private final PersonRepository persons;

    OwnProfile(SupervisorRepository supervisors, PersonRepository persons) {
        this.supervisors = supervisors;
        this.persons = persons;
    }

    /** Empty for whoever is no supervisor, or no longer one. */
    @Transactional(readOnly = true)
    public Optional<SupervisorProfile> find(String personId) {
        return own(personId).map(Supervisor::profile);
    }

    /**
     * Replaces the profile.
     *
     * @param seen the version that the supervisor had before them
     * @return false when it has been changed since then, in another window
     * @throws org.springframework.dao.OptimisticLockingFailureException when that happens at this very moment
     */
    @Transactional
    public boolean replace(String personId, int seen, SupervisorOffer offer) {
        Supervisor supervisor = own(personId).orElseThrow();
        if (supervisor.profile().version() != seen) {
            return false;
        }
        supervisor.offers(offer);
        return true;
    }

    private Optional<Supervisor> own(String personId) {
        return persons.hasRole(personId, Role.SUPERVISOR) ? supervisors.find(personId) : Optional.empty();
    }
}
