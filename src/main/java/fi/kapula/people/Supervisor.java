package fi.kapula.people;

import fi.kapula.shared.Language;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a trained supervisor offers. Forms and languages are read in one statement each, however many supervisors. */
@Entity
@Table(name = "supervisor_profile")
class Supervisor {

    @Id
    private String id;

    @MapsId
    @OneToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "person")
    private Person person;

    private int maximum;
    private boolean external;
    private String education;
    private String experience;
    private String approach;
    private String contact;
    private LocalDate unavailableFrom;
    private LocalDate unavailableTo;
    private String scheduleNote;
    private Integer longestNewProcess;
    private String places;
    private boolean remote;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "supervisor_form", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "form")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Fetch(FetchMode.SUBSELECT)
    private Set<SupervisionForm> forms = EnumSet.noneOf(SupervisionForm.class);

    @ElementCollection
    @CollectionTable(name = "supervisor_language", joinColumns = @JoinColumn(name = "person"))
    @Column(name = "language")
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Fetch(FetchMode.SUBSELECT)
    private Set<Language> languages = EnumSet.noneOf(Language.class);

    protected Supervisor() {}

    /** @param external whether they come from outside; administration says it, not they themselves */
    Supervisor(Person person, boolean external) {
        this.person = person;
        this.external = external;
    }

    /** Replaces all that was offered before. */
    Supervisor offers(SupervisorOffer offer) {
        if (!offer.hasPossiblePeriod()) {
            throw new IllegalArgumentException("Away until a day before the first one, or without a first one");
        }
        maximum = offer.maximum();
        longestNewProcess = offer.longestNewProcess();
        unavailableFrom = offer.unavailableFrom();
        unavailableTo = offer.unavailableTo();
        scheduleNote = offer.scheduleNote();
        places = offer.places();
        remote = offer.remote();
        education = offer.education();
        experience = offer.experience();
        approach = offer.approach();
        contact = offer.contact();
        forms.retainAll(offer.forms());
        forms.addAll(offer.forms());
        languages.retainAll(offer.languages());
        languages.addAll(offer.languages());
        return this;
    }

    Person person() {
        return person;
    }

    SupervisorProfile profile() {
        return new SupervisorProfile(
                person.id(),
                person.name(),
                person.unitId(),
                person.email(),
                person.phone(),
                maximum,
                external,
                education,
                experience,
                approach,
                contact,
                unavailableFrom,
                unavailableTo,
                scheduleNote,
                longestNewProcess,
                Set.copyOf(forms),
                Set.copyOf(languages),
                places,
                remote,
                version);
    }
}
