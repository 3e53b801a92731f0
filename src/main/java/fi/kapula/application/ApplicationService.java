package fi.kapula.application;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.CaseRegister;
import fi.kapula.shared.CaseSystem;
import fi.kapula.shared.DomainException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an application from step to step and writes its history. */
@Service
@Transactional
public class ApplicationService {

    private final ApplicationRepository applications;
    private final ApplicationEventRepository events;
    private final ApplicationProcess process;
    private final CaseRegister cases;
    private final People people;
    private final Clock clock;

    ApplicationService(
            ApplicationRepository applications,
            ApplicationEventRepository events,
            ApplicationProcess process,
            CaseRegister cases,
            People people,
            Clock clock) {
        this.applications = applications;
        this.events = events;
        this.process = process;
        this.cases = cases;
        this.people = people;
        this.clock = clock;
    }

    /** Opens a draft with a business key of its own. */
    ApplicationCard open(String applicant) {
        PersonCard person = people.person(applicant).orElseThrow();
        Application application = applications.save(new Application(cases.open(CaseSystem.TNO), person, LocalDate.now(clock)));
        happened(application, ApplicationEventKind.BEGUN, applicant, null);
        return application.toCard();
    }

    void sendToPresenter(long id, String name, ApplicationContent content, String presenter) {
        Application application = load(id);
        application.sendToPresenter(name, content, presenter);
        happened(application, ApplicationEventKind.SENT, application.applicant(), null);
    }

    void sendForGroup(long id, String name, ApplicationContent content, Collection<String> supervisees) {
        Application application = load(id);
        application.sendForGroup(name, content, supervisees);
        happened(application, ApplicationEventKind.SENT, application.applicant(), null);
    }

    void forward(long id, String presenter, Compensation compensation) {
        Application application = load(id);
        application.forward(compensation);
        happened(application, ApplicationEventKind.FORWARDED, presenter, null);
    }

    /** Back to the applicant for correction. @param actor presenter or coordinator */
    public void returnForCorrection(long id, String actor, String reason) {
        Application application = load(id);
        application.returnForCorrection();
        happened(application, ApplicationEventKind.RETURNED, actor, reason);
    }

    /** Refuses the application; the applicant may correct it and send it again. @param actor presenter or coordinator */
    public void reject(long id, String actor, String reason) {
        Application application = load(id);
        application.reject();
        happened(application, ApplicationEventKind.REJECTED, actor, reason);
    }

    /** A supervisor has accepted. */
    public void accept(long id, String supervisor) {
        Application application = load(id);
        together(application).forEach(one -> {
            one.accept();
            happened(one, ApplicationEventKind.ACCEPTED, supervisor, null);
        });
    }

    /** The supervision did not work; the case goes back to choosing. */
    public void seekAnotherSupervisor(long id, String supervisor) {
        Application application = load(id);
        together(application).forEach(one -> {
            one.seekAnotherSupervisor();
            happened(one, ApplicationEventKind.SUPERVISOR_CHANGED, supervisor, null);
        });
    }

    /** The supervision was carried to its end. */
    public void close(long id, String supervisor) {
        Application application = load(id);
        together(application).forEach(one -> {
            one.close();
            happened(one, ApplicationEventKind.CLOSED, supervisor, null);
        });
    }

    /**
     * The applicant takes the application back, wherever it is; the process ends and tells those concerned.
     *
     * @throws DomainException when the case isn't this applicant's or has ended
     */
    public void requestWithdrawal(String businessKey, String applicant) {
        // Always the combined case first, so that two who act on both do not wait for each other.
        applications.combinedKey(businessKey).ifPresent(cases::lock);
        cases.lock(businessKey);
        applications
                .findByBusinessKey(businessKey)
                .filter(application -> application.applicant().equals(applicant))
                .filter(application -> application.kind() != ApplicationKind.COMBINED)
                .filter(application -> !application.state().isEnded())
                .orElseThrow(() -> new DomainException("error.application.ended"));
        process.applicationWithdrawn(businessKey);
    }

    void withdraw(long id) {
        Application application = load(id);
        application.withdraw();
        happened(application, ApplicationEventKind.WITHDRAWN, application.applicant(), null);
    }

    void lapse(long id) {
        Application application = load(id);
        application.lapse();
        happened(application, ApplicationEventKind.LAPSED, null, null);
    }

    /** The application, and those that have joined it where it is a combined case: they share its fate. */
    private static Stream<Application> together(Application application) {
        return Stream.concat(Stream.of(application), application.joined());
    }

    private Application load(long id) {
        return applications.findById(id).orElseThrow(() -> new IllegalArgumentException("No application " + id));
    }

    private void happened(Application application, ApplicationEventKind kind, String actor, String reason) {
        events.save(new ApplicationEvent(application, clock.instant(), kind, actor, reason));
    }
}
