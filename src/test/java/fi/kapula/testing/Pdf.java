package fi.kapula.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * What a PDF tells those who see it and those who hear it.
 *
 * @param kinds headings, paragraphs and tables as a screen reader is told of them, in reading order
 * @param universal whether it says that it is PDF/UA
 */
public record Pdf(String text, String title, String language, boolean universal, int pages, List<String> kinds) {

    private static final Path GALLERY = Path.of("target", "pdfs-to-look-at");

    public static Pdf of(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            var catalog = document.getDocumentCatalog();
            return new Pdf(
                    new PDFTextStripper().getText(document).replaceAll("\\s+", " "),
                    document.getDocumentInformation().getTitle(),
                    catalog.getLanguage(),
                    catalog.getMarkInfo().isMarked()
                            && new String(catalog.getMetadata().toByteArray()).contains("pdfuaid"),
                    document.getNumberOfPages(),
                    kinds(catalog.getStructureTreeRoot()));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Keeps it in {@code target}, for people to look at. */
    public static void keep(String name, byte[] file) {
        try {
            Files.createDirectories(GALLERY);
            Files.write(GALLERY.resolve(name + ".pdf"), file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> kinds(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(kid -> Stream.concat(Stream.of(kid.getStructureType()), kinds(kid).stream()))
                .toList();
    }
}
