package fi.kapula.portal;

import fi.kapula.contract.ContractDocument;
import fi.kapula.contract.ContractSignature;
import fi.kapula.contract.ContractWords;
import fi.kapula.contract.Contracts;
import fi.kapula.portal.CasePage.Agreement;
import fi.kapula.portal.CasePage.Signature;
import fi.kapula.portal.CasePage.Version;
import fi.kapula.security.CasePart;
import fi.kapula.security.CaseReader;
import fi.kapula.shared.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** The contract on the page of its case: where it stands and who has acknowledged it. What it says is in the PDF. */
@Component
class CaseContracts {

    private final Contracts contracts;
    private final ContractWords words;

    CaseContracts(Contracts contracts, ContractWords words) {
        this.contracts = contracts;
        this.words = words;
    }

    /** Oldest first, as the reader may see them. */
    List<ContractDocument> of(String businessKey, CaseReader reader) {
        return reader.mayRead(CasePart.CONTRACT) ? contracts.documents(businessKey, reader) : List.of();
    }

    /** Null where there is nothing to show. */
    Agreement inWords(List<ContractDocument> versions, Language language) {
        if (versions.isEmpty()) {
            return null;
        }
        ContractDocument latest = versions.get(versions.size() - 1);
        List<Version> earlier = new ArrayList<>(versions.subList(0, versions.size() - 1).stream()
                .map(version -> version(version, language))
                .toList());
        Collections.reverse(earlier);
        List<Signature> signatures = new ArrayList<>();
        signatures.add(new Signature(
                words.party(latest.content().parties().get(0), language), words.drafted(latest, language), null));
        latest.signatures().forEach(line -> signatures.add(signature(line, language)));
        return new Agreement(
                version(latest, language), words.changes(latest, language), signatures, earlier);
    }

    private Version version(ContractDocument document, Language language) {
        return new Version(
                document.card().version(),
                words.version(document, language),
                words.state(document, language),
                document.card().state());
    }

    private Signature signature(ContractSignature line, Language language) {
        return new Signature(words.party(line.party(), language), words.answer(line, language), line.comment());
    }
}
