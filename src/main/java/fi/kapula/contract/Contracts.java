package fi.kapula.contract;

import fi.kapula.security.CasePart;
import fi.kapula.security.CasePolicy;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads contracts. What a version says is read for one reader, without what they may not see. */
@Service
@Transactional(readOnly = true)
public class Contracts {

    private final ContractRepository contracts;
    private final CompensationSight sight;
    private final CasePolicy policy;

    Contracts(ContractRepository contracts, CompensationSight sight, CasePolicy policy) {
        this.contracts = contracts;
        this.sight = sight;
        this.policy = policy;
    }

    /** Empty when nothing has been drafted. Whether the reader may know is for {@code CasePolicy} to say. */
    public Optional<ContractStatus> status(String businessKey) {
        return contracts.statuses(List.of(businessKey)).stream().findFirst();
    }

    /** By business key; cases without a contract are left out. One statement for all. */
    public Map<String, ContractStatus> statuses(Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? Map.of()
                : contracts.statuses(businessKeys).stream()
                        .collect(Collectors.toMap(ContractStatus::businessKey, Function.identity()));
    }

    /** Every version, oldest first. */
    public List<ContractVersionCard> versions(String businessKey) {
        return contracts.findByBusinessKey(businessKey).stream()
                .flatMap(contract -> contract.versions().stream())
                .map(ContractVersion::toCard)
                .toList();
    }

    /** The version as this reader may see it; empty when there is none or they may not. */
    public Optional<ContractDocument> document(String businessKey, int version, String reader) {
        return contracts
                .findByBusinessKey(businessKey)
                .flatMap(contract -> contract.find(version))
                .filter(found -> found.acknowledgementOf(reader).isPresent()
                        || policy.mayRead(reader, businessKey, CasePart.CONTRACT))
                .map(found -> document(found, businessKey, reader));
    }

    /** The latest version as this reader may see it. */
    public Optional<ContractDocument> latest(String businessKey, String reader) {
        return status(businessKey).flatMap(status -> document(businessKey, status.version(), reader));
    }

    /** All that the latest version says: for the supervisor, who writes the next one. */
    Optional<ContractContent> lastContent(String businessKey) {
        return contracts.findByBusinessKey(businessKey).flatMap(Contract::latest).map(last -> last.content(true));
    }

    /** User ids of those who are asked to acknowledge, always in the same order. Asked by the diagram. */
    public List<String> askedToAcknowledge(long contractId, long version) {
        return version(contractId, version).acknowledgements().stream()
                .map(acknowledgement -> acknowledgement.party().person())
                .toList();
    }

    ContractVersion version(long contractId, long version) {
        return contracts.findById(contractId).orElseThrow().version(Math.toIntExact(version));
    }

    private ContractDocument document(ContractVersion version, String businessKey, String reader) {
        boolean shown = sight.shows(version, businessKey, reader);
        return new ContractDocument(
                version.toCard(),
                version.content(shown),
                version.contract().changes(version, shown),
                !shown && version.contract().changesCompensationAlone(version),
                version.acknowledgements().stream().map(line -> line.signature(shown)).toList(),
                version.acknowledgementOf(reader).map(Acknowledgement::contentHash).orElse(null));
    }
}
