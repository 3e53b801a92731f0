package fi.kapula.contract;

import fi.kapula.document.PdfDocuments;
import fi.kapula.shared.Language;
import org.springframework.stereotype.Component;

/** The contract to keep. */
@Component
public class ContractPdf {

    private final ContractPage page;
    private final PdfDocuments documents;

    ContractPdf(ContractPage page, PdfDocuments documents) {
        this.page = page;
        this.documents = documents;
    }

    /** What the document's reader may see, in their language. */
    public byte[] render(ContractDocument document, Language language) {
        return documents.render("contract/contract", page.values(document, language), language);
    }
}
