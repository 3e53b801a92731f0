package fi.kapula.application;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.CaseRegister;
import fi.kapula.shared.CaseSystem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Joins individual applications into a combined case and takes it apart again, and writes their histories. */
@Service
@Transactional
public class CombinedApplications {

    private final ApplicationRepository applications;
    private final ApplicationEventRepository events;
    private final CaseRegister cases;
    private final People people;
    private final Clock clock;

    CombinedApplications(
            ApplicationRepository applications,
            ApplicationEventRepository events,
            CaseRegister cases,
            People people,
            Clock clock) {
        this.applications = applications;
        this.events = events;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
    }

    /** Opens an empty combined case with a business key of its own. @param name for all who see it, so nobody's */
    public ApplicationCard open(String coordinator, String name) {
        PersonCard person = people.person(coordinator).orElseThrow();
        Application combined = new Application(cases.open(CaseSystem.TNO), person, LocalDate.now(clock));
        combined.becomeCombined(name);
        applications.save(combined);
        happened(combined, ApplicationEventKind.BEGUN, coordinator, null);
        return combined.toCard();
    }

    /**
     * Reserves applications while their applicants are asked.
     *
     * @throws fi.kapula.shared.DomainException when one does not wait for a supervisor any more
     */
    public void hold(long combinedId, Collection<Long> ids, String coordinator) {
        Application combined = load(combinedId);
        for (Long id : ids) {
            Application original = load(id);
            original.hold(combined);
            happened(original, ApplicationEventKind.HELD, coordinator, null);
        }
    }

    public void answer(long id, boolean consents, String applicant) {
        happened(
                load(id),
                consents ? ApplicationEventKind.CONSENTED : ApplicationEventKind.CONSENT_REFUSED,
                applicant,
                null);
    }

    /** Those who consent join: from now on a supervisor is sought for all of them together. */
    public void combine(long combinedId, Collection<Long> consenting) {
        Application combined = load(combinedId);
        List<Application> originals = consenting.stream().map(this::load).toList();
        combined.combine(originals);
        happened(combined, ApplicationEventKind.COMBINED, combined.applicant(), null);
        originals.forEach(
                original -> happened(original, ApplicationEventKind.COMBINED, combined.applicant(), null));
    }

    /** Back to where it was. @param reason why the combined case was taken apart, for the applicant; or null */
    public void release(long id, String reason) {
        Application original = load(id);
        original.release();
        happened(original, ApplicationEventKind.RELEASED, null, reason);
    }

    /** The applicant withdraws the application; the combined case is told, but not who it was. */
    public void leave(long id) {
        Application original = load(id);
        happened(original.combinedInto(), ApplicationEventKind.LEFT, null, null);
        original.release();
    }

    /**
     * The combined case ends; its applications are still to be released.
     *
     * @param actor null when too few were left
     * @throws fi.kapula.shared.DomainException when a supervisor has accepted it
     */
    public void takeApart(long combinedId, String actor, String reason) {
        Application combined = load(combinedId);
        combined.takeApart();
        happened(combined, ApplicationEventKind.TAKEN_APART, actor, reason);
    }

    private Application load(long id) {
        return applications.findById(id).orElseThrow(() -> new IllegalArgumentException("No application " + id));
    }

    private void happened(Application application, ApplicationEventKind kind, String actor, String reason) {
        events.save(new ApplicationEvent(application, clock.instant(), kind, actor, reason));
    }
}
