package fi.kapula.contract;

import fi.kapula.security.CaseRole;
import fi.kapula.shared.DomainException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** One party's answer to one version, with the hash of what they were shown; at first none, and never two. */
@Entity
@Table(name = "contract_acknowledgement")
class Acknowledgement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "contract_version")
    private ContractVersion version;

    private String person;
    private String personName;

    @Enumerated(EnumType.STRING)
    private CaseRole capacity;

    private Boolean accepted;
    private String remark;
    private Instant answeredAt;
    private Boolean compensationShown;
    private String contentHash;

    protected Acknowledgement() {}

    Acknowledgement(ContractVersion version, ContractParty party) {
        this.version = version;
        this.person = party.person();
        this.personName = party.name();
        this.capacity = party.capacity();
    }

    void answer(boolean accept, String comment, boolean compensationShown, String contentHash, Instant now) {
        if (isAnswered()) {
            throw new DomainException("error.contract.answered");
        }
        if (!accept && (comment == null || comment.isBlank())) {
            throw new DomainException("error.required");
        }
        this.accepted = accept;
        this.remark = comment;
        this.compensationShown = compensationShown;
        this.contentHash = contentHash;
        this.answeredAt = now;
    }

    boolean isAnswered() {
        return accepted != null;
    }

    boolean isAccepted() {
        return Boolean.TRUE.equals(accepted);
    }

    ContractParty party() {
        return new ContractParty(person, personName, capacity);
    }

    String contentHash() {
        return contentHash;
    }

    /** A comment by somebody who was shown the compensation may speak of it. */
    ContractSignature signature(boolean withPayersComments) {
        boolean mayShowComment = withPayersComments || !Boolean.TRUE.equals(compensationShown);
        return new ContractSignature(party(), accepted, answeredAt, mayShowComment ? remark : null);
    }
}
