package fi.kapula.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import fi.kapula.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A page as a PDF that a screen reader can read, PDF/UA: tagged, with its language, title and fonts. */
@Component
public class PdfDocuments {

    private static final String FAMILY = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final PdfPages pages;

    PdfDocuments(PdfPages pages) {
        this.pages = pages;
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    /**
     * @param template in {@code templates/}, without its ending: well-formed, with a title, {@code subject} and
     *     {@code description} in its head; {@code templates/pdf.html} has its style
     * @param values what the template names; it may show nothing that its reader may not see
     */
    public byte[] render(String template, Map<String, Object> values, Language language) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .usePdfUaAccessibility(true)
                    .useFont(() -> font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
                    // The page needs nothing from elsewhere; whatever somebody wrote into it must not fetch anything.
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(pages.html(template, values, language), null)
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
