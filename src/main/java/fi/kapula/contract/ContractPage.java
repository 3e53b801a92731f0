package fi.kapula.contract;

import fi.kapula.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the page says that becomes a PDF: nothing that its reader may not see. */
@Component
class ContractPage {

    record Item(String label, List<String> lines) {}

    record Line(String party, String answer, String comment) {}

    private final ContractWords words;
    private final CaseName caseName;

    ContractPage(ContractWords words, CaseName caseName) {
        this.words = words;
        this.caseName = caseName;
    }

    Map<String, Object> values(ContractDocument document, Language language) {
        ContractContent content = document.content();
        Map<String, Object> values = new HashMap<>();
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
        return values;
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
}
