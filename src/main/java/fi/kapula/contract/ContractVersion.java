package fi.kapula.contract;

import fi.kapula.security.CaseRole;
import fi.kapula.shared.DomainException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One version: what it says, which never changes, and what became of it. */
@Entity
class ContractVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contract")
    private Contract contract;

    @Column(name = "version_number")
    private int number;

    @Enumerated(EnumType.STRING)
    private ContractState state;

    private String supervisor;
    private String supervisorName;
    private Instant draftedAt;
    private Instant inForceAt;
    private Instant closedAt;

    @Embedded
    private ContractTerms terms;

    @Embedded
    private ContractCompensation compensation;

    @OneToMany(mappedBy = "version", cascade = CascadeType.PERSIST)
    @OrderBy("id")
    private List<Acknowledgement> acknowledgements = new ArrayList<>();

    protected ContractVersion() {}

    ContractVersion(
            Contract contract,
            int number,
            List<ContractParty> parties,
            ContractTerms terms,
            ContractCompensation compensation,
            Instant now) {
        this.contract = contract;
        this.number = number;
        this.state = ContractState.WAITING;
        this.supervisor = parties.get(0).person();
        this.supervisorName = parties.get(0).name();
        this.draftedAt = now;
        this.terms = terms;
        this.compensation = compensation;
        parties.stream().skip(1).forEach(party -> acknowledgements.add(new Acknowledgement(this, party)));
    }

    ContractState acknowledge(String person, boolean accept, String comment, boolean compensationShown, Instant now) {
        if (state != ContractState.WAITING) {
            throw new DomainException("error.contract.closed");
        }
        acknowledgementOf(person)
                .orElseThrow(() -> new DomainException("error.contract.notParty"))
                .answer(accept, comment, compensationShown, content(compensationShown).sha256(), now);
        if (!accept) {
            close(ContractState.REJECTED, now);
        } else if (acknowledgements.stream().allMatch(Acknowledgement::isAccepted)) {
            state = ContractState.IN_FORCE;
            inForceAt = now;
        }
        return state;
    }

    void replace(Instant now) {
        closeIfAlive(ContractState.REPLACED, now);
    }

    void end(Instant now) {
        closeIfAlive(ContractState.ENDED, now);
    }

    /** What was rejected or has ended before stays so. */
    private void closeIfAlive(ContractState outcome, Instant now) {
        if (isAlive()) {
            close(outcome, now);
        }
    }

    private void close(ContractState outcome, Instant now) {
        state = outcome;
        closedAt = now;
    }

    boolean isAlive() {
        return state == ContractState.WAITING || state == ContractState.IN_FORCE;
    }

    ContractContent content(boolean withCompensation) {
        ContractCompensation shown = Objects.requireNonNullElse(compensation, ContractCompensation.NONE);
        return new ContractContent(contract.businessKey(), number, parties(), terms, withCompensation ? shown : null);
    }

    private List<ContractParty> parties() {
        ContractParty drafter = new ContractParty(supervisor, supervisorName, CaseRole.SUPERVISOR);
        return Stream.concat(Stream.of(drafter), acknowledgements.stream().map(Acknowledgement::party)).toList();
    }

    Optional<Acknowledgement> acknowledgementOf(String person) {
        return acknowledgements.stream()
                .filter(acknowledgement -> acknowledgement.party().person().equals(person))
                .findFirst();
    }

    /** Whether this person drafted it, and signed by that. */
    boolean isBy(String person) {
        return supervisor.equals(person);
    }

    boolean isOfSameSupervisor(ContractVersion other) {
        return supervisor.equals(other.supervisor);
    }

    int number() {
        return number;
    }

    Contract contract() {
        return contract;
    }

    List<Acknowledgement> acknowledgements() {
        return acknowledgements;
    }

    ContractVersionCard toCard() {
        return new ContractVersionCard(number, state, supervisor, supervisorName, draftedAt, inForceAt, closedAt);
    }
}
