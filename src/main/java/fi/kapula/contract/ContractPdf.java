package fi.kapula.contract;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fi.kapula.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The contract as a PDF that a screen reader can read, PDF/UA: tagged, with its language, title and fonts. */
@Component
public class ContractPdf {

    private static final String FAMILY = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final ContractPage page;

    ContractPdf(ContractPage page) {
        this.page = page;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /** What the document's reader may see, in their language. */
    public byte[] render(ContractDocument document, Language language) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    // The page needs nothing from elsewhere; whatever somebody wrote into it must not fetch anything.
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(page.html(document, language), null)
                    .withProducer("Kapula")
                    .toStream(pdf)
                    .run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String style) {
        try {
            return new ClassPathResource("liberation/LiberationSans-" + style + ".ttf").getInputStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
