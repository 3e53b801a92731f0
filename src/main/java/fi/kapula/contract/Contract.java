package fi.kapula.contract;

import fi.kapula.shared.DomainException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The contract of one case in all its versions. Only the latest version can be acknowledged or be in force. */
@Entity
class Contract {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String businessKey;
    private int latestVersion;

    @OneToMany(mappedBy = "contract", cascade = CascadeType.PERSIST)
    @OrderBy("number")
    private List<ContractVersion> versions = new ArrayList<>();

    @Version
    private int revision;

    protected Contract() {}

    Contract(String businessKey) {
        this.businessKey = businessKey;
    }

    /**
     * Drafts the next version, which voids every acknowledgement of the one before. A draft that says the same as the
     * version which waits or is in force changes nothing.
     *
     * @param parties the supervisor, who signs by drafting, first
     * @return whether there is a new version
     */
    boolean draft(List<ContractParty> parties, ContractTerms terms, ContractCompensation compensation, Instant now) {
        ContractVersion next = new ContractVersion(this, latestVersion + 1, parties, terms, compensation, now);
        Optional<ContractVersion> before = latest();
        if (before.filter(ContractVersion::isAlive).isPresent() && changes(next, true).isEmpty()) {
            return false;
        }
        before.ifPresent(version -> version.replace(now));
        versions.add(next);
        latestVersion = next.number();
        return true;
    }

    /**
     * A party's answer to a version.
     *
     * @param comment required with a no
     * @param compensationShown whether the person was shown the compensation
     * @return where the version stands now
     * @throws DomainException when the version is not the latest or not waiting, or the person no party or has answered
     */
    ContractState acknowledge(
            String person, int number, boolean accept, String comment, boolean compensationShown, Instant now) {
        if (number != latestVersion) {
            throw new DomainException("error.contract.replaced");
        }
        return version(number).acknowledge(person, accept, comment, compensationShown, now);
    }

    /** The supervision is over for this supervisor: what waits or is in force ends. */
    void end(Instant now) {
        latest().ifPresent(version -> version.end(now));
    }

    /** The keys of the items that the version before said otherwise; none in a first version. */
    List<String> changes(ContractVersion version, boolean withCompensation) {
        return before(version)
                .map(before -> version.content(withCompensation).changesSince(before.content(withCompensation)))
                .orElse(List.of());
    }

    /** Whether it is the first that its supervisor drafted: with another supervisor a contract starts anew. */
    boolean isFirst(ContractVersion version) {
        return before(version).isEmpty();
    }

    private Optional<ContractVersion> before(ContractVersion version) {
        return find(version.number() - 1).filter(version::isOfSameSupervisor);
    }

    /** Whether it differs from the version before in what supervisees never see, and in nothing else. */
    boolean changesCompensationAlone(ContractVersion version) {
        return changes(version, false).isEmpty() && !changes(version, true).isEmpty();
    }

    Optional<ContractVersion> latest() {
        return find(latestVersion);
    }

    Optional<ContractVersion> find(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    ContractVersion version(int number) {
        return find(number).orElseThrow();
    }

    Long id() {
        return id;
    }

    String businessKey() {
        return businessKey;
    }

    List<ContractVersion> versions() {
        return versions;
    }
}
