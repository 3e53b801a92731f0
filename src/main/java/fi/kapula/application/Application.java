package fi.kapula.application;

import fi.kapula.people.PersonCard;
import fi.kapula.shared.DomainException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;

/** One application for work supervision; its state and the steps that each state allows. */
@Entity
class Application {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String businessKey;

    @Enumerated(EnumType.STRING)
    private ApplicationKind kind;

    @Enumerated(EnumType.STRING)
    private ApplicationState state;

    private String applicant;
    private String applicantTitle;
    private String applicantEmail;
    private String applicantPhone;
    private String unit;
    private LocalDate appliedOn;
    private String name;

    @Embedded
    private ApplicationContent content;

    private String presenter;

    @Embedded
    private Compensation compensation;

    @ElementCollection(fetch = FetchType.LAZY)
    @BatchSize(size = 100)
    @CollectionTable(name = "application_supervisee", joinColumns = @JoinColumn(name = "application"))
    @Column(name = "person")
    private Set<String> supervisees = new LinkedHashSet<>();

    @Column(name = "sending_round")
    private int round;

    @Version
    private int version;

    protected Application() {}

    /** A new draft; contact details are those of the day. */
    Application(String businessKey, PersonCard applicant, LocalDate today) {
        this.businessKey = businessKey;
        this.kind = ApplicationKind.INDIVIDUAL;
        this.state = ApplicationState.DRAFT;
        this.applicant = applicant.id();
        this.applicantTitle = applicant.title();
        this.applicantEmail = applicant.email();
        this.applicantPhone = applicant.phone();
        this.unit = applicant.unitId();
        this.appliedOn = today;
        this.name = applicant.name();
    }

    /** Sends an application for oneself to its presenter. */
    void sendToPresenter(String name, ApplicationContent content, String presenter) {
        requireState(ApplicationState.DRAFT, ApplicationState.RETURNED, ApplicationState.REJECTED);
        send(ApplicationKind.INDIVIDUAL, name, content, Set.of(applicant));
        this.presenter = presenter;
        this.state = ApplicationState.PRESENTING;
    }

    /** Sends an application for a group straight to the coordinator. */
    void sendForGroup(String name, ApplicationContent content, Collection<String> supervisees) {
        requireState(ApplicationState.DRAFT, ApplicationState.RETURNED, ApplicationState.REJECTED);
        send(ApplicationKind.GROUP, name, content, supervisees);
        this.presenter = null;
        this.compensation = null;
        this.state = ApplicationState.MATCHING;
    }

    void forward(Compensation compensation) {
        requireState(ApplicationState.PRESENTING);
        this.compensation = compensation;
        this.state = ApplicationState.MATCHING;
    }

    void returnForCorrection() {
        requireState(ApplicationState.PRESENTING, ApplicationState.MATCHING);
        this.state = ApplicationState.RETURNED;
    }

    void reject() {
        requireState(ApplicationState.PRESENTING, ApplicationState.MATCHING);
        this.state = ApplicationState.REJECTED;
    }

    void accept() {
        requireState(ApplicationState.MATCHING);
        this.state = ApplicationState.ACCEPTED;
    }

    /** The supervision did not work; another supervisor is sought. */
    void seekAnotherSupervisor() {
        requireState(ApplicationState.ACCEPTED);
        this.state = ApplicationState.MATCHING;
    }

    void close() {
        requireState(ApplicationState.ACCEPTED);
        this.state = ApplicationState.CLOSED;
    }

    void withdraw() {
        if (state.isEnded()) {
            throw new DomainException("error.application.ended");
        }
        this.state = ApplicationState.WITHDRAWN;
    }

    void lapse() {
        requireState(ApplicationState.DRAFT, ApplicationState.RETURNED, ApplicationState.REJECTED);
        this.state = ApplicationState.LAPSED;
    }

    private void send(
            ApplicationKind kind, String name, ApplicationContent content, Collection<String> supervisees) {
        this.kind = kind;
        this.name = name;
        this.content = content;
        this.supervisees.retainAll(supervisees);
        this.supervisees.addAll(supervisees);
        this.round++;
    }

    private void requireState(ApplicationState first, ApplicationState... others) {
        if (!EnumSet.of(first, others).contains(state)) {
            throw new DomainException("error.application.state");
        }
    }

    Long id() {
        return id;
    }

    String businessKey() {
        return businessKey;
    }

    ApplicationState state() {
        return state;
    }

    String applicant() {
        return applicant;
    }

    String presenter() {
        return presenter;
    }

    String name() {
        return name;
    }

    int round() {
        return round;
    }

    Compensation compensation() {
        return compensation;
    }

    ApplicationContent content() {
        return content;
    }

    Set<String> supervisees() {
        return supervisees;
    }

    ApplicationCard toCard() {
        return ApplicationCard.of(this, kind, unit, applicantTitle, applicantEmail, applicantPhone, appliedOn);
    }
}
