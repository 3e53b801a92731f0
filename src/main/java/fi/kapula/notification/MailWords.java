package fi.kapula.notification;

import fi.kapula.shared.KapulaSettings;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The texts of {@code messages/mail*.properties} with a case's values in them. */
@Component
class MailWords {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_VALUE_IN_SUBJECT = 70;

    private final MessageSource messages;
    private final KapulaSettings kapula;

    MailWords(MessageSource messages, KapulaSettings kapula) {
        this.messages = messages;
        this.kapula = kapula;
    }

    /** What is asked and in which case, on one line. */
    String subject(MailRequest request, Locale locale) {
        Object[] values = values(request, locale).stream()
                .map(value -> value instanceof String text ? MailText.cut(text, LONGEST_VALUE_IN_SUBJECT) : value)
                .toArray();
        String subject = messages.getMessage(key(request, "subject"), values, locale);
        return MailText.cut(MailText.line(subject), LONGEST_SUBJECT);
    }

    /** The texts of the body by the names that the templates know them by. */
    Map<String, String> ofCase(MailRequest request, Locale locale) {
        Object[] values = values(request, locale).toArray();
        return Map.of(
                "greeting", frame("greeting", values, locale),
                "request", messages.getMessage(key(request, "request"), values, locale),
                // Only mails that may carry a quote have a word before it.
                "quoteLabel", messages.getMessage(key(request, "quote"), values, "", locale),
                "action", messages.getMessage(key(request, "action"), values, locale),
                "caseLine", request.hasCase() ? frame("case", values, locale) : "",
                "linkLabel", frame("link", values, locale),
                "footer", frame(request.hasCase() ? "footer" : "footer.self", values, locale));
    }

    private String frame(String text, Object[] values, Locale locale) {
        return messages.getMessage("mail.frame." + text, values, locale);
    }

    private static String key(MailRequest request, String text) {
        return "mail.%s.%s".formatted(request.template(), text);
    }

    private List<Object> values(MailRequest request, Locale locale) {
        List<Object> values = new ArrayList<>();
        values.add(request.hasCase() ? MailText.line(request.caseTitle()) : "");
        values.add(request.hasCase() ? request.businessKey() : "");
        request.arguments().forEach(argument -> values.add(readable(argument, locale)));
        return values;
    }

    private Object readable(Object value, Locale locale) {
        if (value instanceof LocalDate day) {
            return DateTimeFormatter.ofPattern(pattern("day", locale), locale).format(day);
        }
        if (value instanceof Instant time) {
            ZonedDateTime local = time.atZone(kapula.timeZone());
            return DateTimeFormatter.ofPattern(pattern("time", locale), locale).format(local);
        }
        return value instanceof Number ? value : MailText.line(String.valueOf(value));
    }

    private String pattern(String unit, Locale locale) {
        return messages.getMessage("mail.format." + unit, null, locale);
    }
}
