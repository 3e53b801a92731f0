package fi.kapula.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fi.kapula.people.OwnSettings;
import fi.kapula.shared.Language;
import fi.kapula.testing.KapulaTest;
import fi.kapula.testing.ProcessProbe;
import fi.kapula.testing.Supervisions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@KapulaTest
class ContractControllerTest {

    static final Path GALLERY = Path.of("target/contracts-to-look-at");

    @Autowired
    private Supervisions supervisions;

    @Autowired
    private ProcessProbe process;

    @Autowired
    private OwnSettings own;

    @Autowired
    private MockMvc web;

    private String key;

    @BeforeEach
    void a_contract_awaits_its_three_parties() {
        process.clear();
        key = supervisions.drafted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"juha", "kaisa", "kimmo", "aino"})
    void shows_the_compensation_to_those_who_pay_and_arrange(String reader) throws Exception {
        assertThat(text(pdf(reader, 1)))
                .contains("Korvaukset", "87 euroa ohjausyksiköltä", "471199", "Turusta", "17 päivää");
    }

    @Test
    void shows_supervisees_everything_but_the_compensation() throws Exception {
        supervisions.accept(key, "juha");
        supervisions.accept(key, "topi");
        byte[] pdf = pdf("topi", 1);
        keep("fi", pdf);
        assertThat(text(pdf))
                .contains("Työnohjaussopimus", key, "Topi Pesonen, ohjattava", "Selkeämpi työnkuva.", "Kaupungintalo")
                .contains("Odottaa kuittauksia: 2/3", "hyväksyi", "ei ole vielä vastannut", "SHA-256")
                .doesNotContain("Korvaukset", "Hinta", "Maksaja", "87 euroa", "471199", "Turusta", "17 päivää");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String metadata = new String(document.getDocumentCatalog().getMetadata().toByteArray());
            assertThat(metadata).doesNotContain("87 euroa");
        }
    }

    @Test
    void a_payers_comment_is_not_shown_to_supervisees_who_could_learn_the_compensation_from_it() throws Exception {
        supervisions.reject(key, "juha", "Tuntihinta 87 on liikaa.");
        keep("rejected", pdf("kaisa", 1));
        assertThat(text(pdf("kaisa", 1))).contains("Hylätty", "Tuntihinta 87 on liikaa.");
        assertThat(text(pdf("topi", 1))).contains("Hylätty", "ei hyväksynyt").doesNotContain("Tuntihinta", "87 on");
    }

    @ParameterizedTest
    @CsvSource({
        "liisa, 1",
        "lauri, 1",
        "sari, 1",
        "admin, 1",
        "topi, 2",
        "topi, 0",
        "topi, 999999"
    })
    void is_not_there_for_strangers_nor_before_it_is_drafted(String reader, int version) throws Exception {
        assertThat(response(reader, key, version).getStatus()).isEqualTo(404);
        assertThat(response(reader, "TNO-1999-0001", version).getStatus()).isEqualTo(404);
    }

    @Test
    void is_not_shown_to_whoever_has_not_signed_in() throws Exception {
        MockHttpServletResponse answer =
                web.perform(get("/cases/{key}/contract/1.pdf", key)).andReturn().getResponse();
        assertThat(answer.getStatus()).isIn(302, 401, 404);
        assertThat(answer.getContentAsByteArray()).isEmpty();
    }

    @Test
    void is_kept_by_no_cache() throws Exception {
        MockHttpServletResponse answer = response("topi", key, 1);
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("inline; filename=\"" + key + "-1.pdf\"");
    }

    @Test
    void can_be_read_by_a_screen_reader() throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf("juha", 1))) {
            var catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getStructureTreeRoot()).isNotNull();
            assertThat(catalog.getLanguage()).isEqualTo("fi");
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo("Työnohjaussopimus: Topin hakemus (" + key + ")");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(new String(catalog.getMetadata().toByteArray())).contains("pdfuaid");
            assertThat(kinds(catalog.getStructureTreeRoot()))
                    .startsWith("Document", "Div", "H1", "P", "P", "P", "H2", "P")
                    .contains("H3", "Table", "THead", "TH", "TD");
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).as(name.getName()).isTrue();
                }
            }
        }
    }

    @Test
    void speaks_the_readers_language() throws Exception {
        String other = supervisions.beginGroup("taina", "teemu");
        supervisions.draft(other, Map.of());
        own.choose("taina", Language.SV);
        try {
            byte[] swedish = response("taina", other, 1).getContentAsByteArray();
            keep("sv", swedish);
            assertThat(text(swedish))
                    .contains("Handledningsavtal", "Kvitteringar", "handledningskoordinator")
                    .doesNotContain("Pris");
        } finally {
            own.choose("taina", Language.FI);
        }
        byte[] english = response("teemu", other, 1).getContentAsByteArray();
        keep("en", english);
        assertThat(text(english)).contains("Work supervision contract", "Acknowledgements").doesNotContain("Price");
    }

    @Test
    void shows_what_was_typed_as_it_was_typed() throws Exception {
        String markup = "<script>alert(1)</script> & ${7*7} #{x} [[${x}]] ']]>' €";
        String odd = markup + " 😀 Ελλ \uFFFE\uFFFF <img src=\"http://localhost:1/x\"/>";
        supervisions.draft(key, Map.of("goals", odd, "place", "x".repeat(500), "price", odd));
        for (String reader : List.of("topi", "juha")) {
            assertThat(text(pdf(reader, 2))).contains(markup, "Ελλ", "<img src=");
        }
    }

    @Test
    void tells_of_an_older_version_that_it_is_not_in_force() throws Exception {
        supervisions.draft(key, Map.of("goals", "Toinen tavoite."));
        assertThat(text(pdf("topi", 1))).contains("Ei voimassa: korvattu uudella versiolla", "Selkeämpi työnkuva.");
        assertThat(text(pdf("topi", 2))).contains("Versio 2", "Toinen tavoite.");
    }

    @Test
    void is_many_pages_when_it_says_much() throws Exception {
        String much = "Sovitaan yhdessä tavoitteista ja työtavoista. ".repeat(80).strip();
        supervisions.draft(
                key, Map.of("methods", much, "evaluation", much, "confidentiality", much, "interruption", much));
        byte[] pdf = pdf("juha", 2);
        keep("long", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
    }

    /** What a screen reader is told of the document: headings, paragraphs, tables, in reading order. */
    private static List<String> kinds(PDStructureNode node) {
        return node.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(PDStructureElement.class::cast)
                .flatMap(kid -> Stream.concat(Stream.of(kid.getStructureType()), kinds(kid).stream()))
                .toList();
    }

    private byte[] pdf(String reader, int version) throws Exception {
        MockHttpServletResponse answer = response(reader, key, version);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private MockHttpServletResponse response(String reader, String businessKey, int version) throws Exception {
        return web.perform(get("/cases/{key}/contract/{version}.pdf", businessKey, version).with(user(reader)))
                .andReturn()
                .getResponse();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static void keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(GALLERY);
        Files.write(GALLERY.resolve(name + ".pdf"), pdf);
    }
}
