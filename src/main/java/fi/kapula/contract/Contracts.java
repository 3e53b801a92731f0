package fi.kapula.contract;

import fi.kapula.security.CaseReader;
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
    private final ContractSight sight;

    Contracts(ContractRepository contracts, ContractSight sight) {
        this.contracts = contracts;
        this.sight = sight;
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

    /** Every version that this reader may see, oldest first; the statements don't grow with the versions. */
    public List<ContractDocument> documents(String businessKey, CaseReader reader) {
        return contracts.versions(businessKey).stream()
                .filter(version -> sight.shows(version, reader))
                .map(version -> document(version, reader))
                .toList();
    }

    /** The version as this reader may see it; empty when there is none or they may not. */
    public Optional<ContractDocument> document(String businessKey, int version, String reader) {
        return documents(businessKey, sight.reader(reader, businessKey)).stream()
                .filter(document -> document.card().version() == version)
                .findFirst();
    }

    /** The latest version that this reader may see. */
    public Optional<ContractDocument> latest(String businessKey, String reader) {
        return documents(businessKey, sight.reader(reader, businessKey)).stream().reduce((before, after) -> after);
    }

    /** All that the latest version says: for its supervisor, who writes the next one. Another one starts anew. */
    Optional<ContractContent> lastContent(String businessKey, String supervisor) {
        return contracts
                .findByBusinessKey(businessKey)
                .flatMap(Contract::latest)
                .filter(last -> last.isBy(supervisor))
                .map(last -> last.content(true));
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

    private ContractDocument document(ContractVersion version, CaseReader reader) {
        boolean shown = sight.showsCompensation(version, reader);
        Contract contract = version.contract();
        return new ContractDocument(
                version.toCard(),
                version.content(shown),
                contract.isFirst(version),
                contract.changes(version, shown),
                !shown && contract.changesCompensationAlone(version),
                version.acknowledgements().stream().map(line -> line.signature(shown)).toList(),
                version.acknowledgementOf(reader.person()).map(Acknowledgement::contentHash).orElse(null));
    }
}
