package fi.kapula.pta;

import fi.kapula.document.PdfDocuments;
import fi.kapula.shared.Language;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What client and coach keep on paper: the same as on the pages. */
@Component
public class CoachingPapers {

    private final PdfDocuments documents;

    CoachingPapers(PdfDocuments documents) {
        this.documents = documents;
    }

    public byte[] discussion(DiscussionPage page, Language language) {
        return documents.render("pta/discussion-pdf", Map.of("page", page), language);
    }

    public byte[] summary(SummaryPage page, Language language) {
        return documents.render("pta/summary-pdf", Map.of("page", page), language);
    }
}
