package fi.kapula.contract;

import fi.kapula.shared.KapulaSettings;
import fi.kapula.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A contract in words of the reader's language; what the supervisor wrote stays as it was written. */
@Component
public class ContractWords {

    private final MessageSource messages;
    private final KapulaSettings kapula;

    ContractWords(MessageSource messages, KapulaSettings kapula) {
        this.messages = messages;
        this.kapula = kapula;
    }

    /** What the reader may see, by the form's keys. */
    Map<String, Object> items(ContractContent content, Language language) {
        Map<String, Object> words = new LinkedHashMap<>();
        content.items().forEach((key, value) -> words.put(key, value(value, language)));
        return words;
    }

    /** One a line, the supervisor first. */
    String parties(ContractDocument document, Language language) {
        return document.content().parties().stream()
                .map(party -> party(party, language))
                .collect(Collectors.joining("\n"));
    }

    public String party(ContractParty party, Language language) {
        return party.name() + ", " + text("contract.capacity." + party.capacity(), language);
    }

    public String version(ContractDocument document, Language language) {
        return text(
                "contract.version", language, document.card().version(), day(document.card().draftedAt(), language));
    }

    public String state(ContractDocument document, Language language) {
        ContractVersionCard card = document.card();
        Instant since = card.closedAt() != null ? card.closedAt() : card.inForceAt();
        String day = since == null ? "" : day(since, language);
        long accepted = document.signatures().stream()
                .filter(line -> Boolean.TRUE.equals(line.accepted()))
                .count();
        return text("contract.state." + card.state(), language, day, accepted, document.signatures().size());
    }

    /** The supervisor's own signature. */
    public String drafted(ContractDocument document, Language language) {
        return text("contract.answer.drafted", language, time(document.card().draftedAt(), language));
    }

    /** What is different from the version before, as far as this reader may know. */
    public String changes(ContractDocument document, Language language) {
        if (document.first()) {
            return text("contract.changes.first", language);
        }
        if (document.changedElsewhere()) {
            return text("contract.changes.elsewhere", language);
        }
        if (document.changes().isEmpty()) {
            return text("contract.changes.none", language);
        }
        String items = document.changes().stream().map(key -> label(key, language)).collect(Collectors.joining(", "));
        return text("contract.changes.some", language, items);
    }

    /** Who has answered what, one a line. */
    String answers(ContractDocument document, Language language) {
        String lines = document.signatures().stream()
                .map(line -> party(line.party(), language) + ": " + answer(line, language)
                        + (line.comment() == null ? "" : "\n" + line.comment()))
                .collect(Collectors.joining("\n"));
        return version(document, language) + "\n" + lines;
    }

    public String answer(ContractSignature line, Language language) {
        if (line.accepted() == null) {
            return text("contract.answer.none", language);
        }
        return text("contract.answer." + (line.accepted() ? "yes" : "no"), language, time(line.at(), language));
    }

    String label(String key, Language language) {
        return text("contract.item." + key, language);
    }

    String time(Instant time, Language language) {
        return format("contract.format.time", time, language);
    }

    String day(Instant time, Language language) {
        return format("contract.format.day", time, language);
    }

    String text(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    private String value(Object value, Language language) {
        if (value instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern(text("contract.format.day", language), language.locale()).format(day);
        }
        if (value instanceof Enum<?> form) {
            return text("contract.form." + form.name(), language);
        }
        return value == null ? "" : value.toString();
    }

    private String format(String pattern, Instant time, Language language) {
        return DateTimeFormatter.ofPattern(text(pattern, language), language.locale())
                .format(time.atZone(kapula.timeZone()));
    }
}
