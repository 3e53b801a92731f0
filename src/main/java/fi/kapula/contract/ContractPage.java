package fi.kapula.contract;

import fi.kapula.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page that becomes a PDF: XHTML, with nothing in it that its reader may not see. */
@Component
class ContractPage {

    record Item(String label, List<String> lines) {}

    record Line(String party, String answer, String comment) {}

    private final ContractWords words;
    private final CaseName caseName;
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    ContractPage(ContractWords words, CaseName caseName) {
        this.words = words;
        this.caseName = caseName;
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/contract/");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    String html(ContractDocument document, Language language) {
        ContractContent content = document.content();
        Map<String, Object> values = new HashMap<>();
        values.put("language", language.code());
        for (String text : List.of("title", "terms", "compensation", "signatures", "party", "answer", "comment")) {
            values.put(text, words.text("contract.pdf." + text, language));
        }
        values.put("case", caseName.of(content.businessKey()) + " (" + content.businessKey() + ")");
        values.put("version", words.version(document, language));
        values.put("state", words.state(document, language));
        values.put("parties", new Item(words.label("parties", language), lines(words.parties(document, language))));
        values.put("termItems", items(content.withoutCompensation(), language));
        values.put("compensationItems", content.compensation() == null ? List.of() : compensation(content, language));
        values.put("drafted", new Line(
                words.party(content.parties().get(0), language), words.drafted(document, language), ""));
        values.put("lines", document.signatures().stream().map(line -> line(line, language)).toList());
        values.put("commented", document.signatures().stream().anyMatch(line -> line.comment() != null));
        values.put("hash", document.ownHash() == null
                ? null
                : words.text("contract.pdf.hash", language, document.ownHash()));
        return storable(engine.process("contract.html", new Context(language.locale(), values)));
    }

    private Line line(ContractSignature line, Language language) {
        String comment = line.comment() == null ? "" : line.comment();
        return new Line(words.party(line.party(), language), words.answer(line, language), comment);
    }

    private List<Item> items(ContractContent content, Language language) {
        return words.items(content, language).entrySet().stream()
                .map(item -> new Item(words.label(item.getKey(), language), lines(item.getValue().toString())))
                .toList();
    }

    private List<Item> compensation(ContractContent content, Language language) {
        int common = content.terms().items().size();
        return items(content, language).stream().skip(common).toList();
    }

    private static List<String> lines(String text) {
        return text.isBlank() ? List.of("–") : text.lines().toList();
    }

    /** Without the few characters that XML does not know, which a text may contain all the same. */
    private static String storable(String page) {
        StringBuilder kept = new StringBuilder(page.length());
        page.codePoints()
                .filter(c -> c == '\n' || c == '\r' || c == '\t' || c >= ' ' && c != 0xFFFE && c != 0xFFFF)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
