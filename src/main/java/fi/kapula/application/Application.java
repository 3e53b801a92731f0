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
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
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

    /** The combined case that this application is asked into, or has joined. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "combined_into")
    private Application combinedInto;

    @OneToMany(mappedBy = "combinedInto")
    @OrderBy("id")
    @BatchSize(size = 100)
    private Set<Application> originals = new LinkedHashSet<>();

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
        requireState(ApplicationState.MATCHING, ApplicationState.COMBINED);
        this.state = ApplicationState.ACCEPTED;
    }

    /** The supervision did not work; another supervisor is sought. */
    void seekAnotherSupervisor() {
        requireState(ApplicationState.ACCEPTED);
        this.state = combinedInto == null ? ApplicationState.MATCHING : ApplicationState.COMBINED;
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

    /** Makes this empty draft a combined case, the coordinator's. */
    void becomeCombined(String name) {
        requireState(ApplicationState.DRAFT);
        this.kind = ApplicationKind.COMBINED;
        this.name = name;
        // The coordinator is who made it, not whom it is for.
        this.unit = null;
        this.applicantTitle = null;
        this.applicantEmail = null;
        this.applicantPhone = null;
    }

    /** Reserves an individual application while its applicant is asked to join the combined case. */
    void hold(Application combined) {
        requireState(ApplicationState.MATCHING);
        this.state = ApplicationState.COMBINING;
        this.combinedInto = combined;
        // By methods alone, here and below: what is associated may be a proxy, whose fields are empty.
        combined.ask(this);
    }

    void ask(Application original) {
        requireState(ApplicationState.DRAFT, ApplicationState.COMBINING);
        this.state = ApplicationState.COMBINING;
        this.originals.add(original);
    }

    /** The consenting join; a supervisor is sought for all of them together. */
    void combine(Collection<Application> consenting) {
        requireState(ApplicationState.COMBINING);
        consenting.forEach(Application::join);
        send(
                ApplicationKind.COMBINED,
                name,
                ApplicationContent.together(
                        consenting.stream().map(Application::content).toList()),
                consenting.stream().map(Application::applicant).toList());
        this.state = ApplicationState.MATCHING;
    }

    /** Out of the combined case, back to where it was. */
    void release() {
        requireState(ApplicationState.COMBINING, ApplicationState.COMBINED);
        combinedInto.originals().remove(this);
        combinedInto.supervisees().remove(applicant);
        this.combinedInto = null;
        this.state = ApplicationState.MATCHING;
    }

    void join() {
        requireState(ApplicationState.COMBINING);
        this.state = ApplicationState.COMBINED;
    }

    void takeApart() {
        requireState(ApplicationState.DRAFT, ApplicationState.COMBINING, ApplicationState.MATCHING);
        this.state = ApplicationState.TAKEN_APART;
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

    ApplicationKind kind() {
        return kind;
    }

    Application combinedInto() {
        return combinedInto;
    }

    Set<Application> originals() {
        return originals;
    }

    /** Who presented it; in a combined case who presented those that have joined. */
    List<String> presenters() {
        return Stream.concat(Stream.of(this), kind == ApplicationKind.COMBINED ? joined() : Stream.empty())
                .map(Application::presenter)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The applications that have joined this combined case. */
    Stream<Application> joined() {
        return originals.stream().filter(original -> original.state() != ApplicationState.COMBINING);
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
