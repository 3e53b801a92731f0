package fi.kapula.portal;

import fi.kapula.shared.KapulaSettings;
import fi.kapula.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Texts and times in the reader's language. */
@Component
class Words {

    private final MessageSource messages;
    private final KapulaSettings kapula;

    Words(MessageSource messages, KapulaSettings kapula) {
        this.messages = messages;
        this.kapula = kapula;
    }

    /** A point in time for people and, in ISO 8601, for programs. */
    record Moment(String text, String iso) {}

    String text(Language language, String key, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    /** The text, or another one where there is none. */
    String textOr(Language language, String key, String other) {
        return messages.getMessage(key, null, other, language.locale());
    }

    Moment day(Language language, LocalDate day) {
        return new Moment(pattern(language, "portal.format.day").format(day), day.toString());
    }

    Moment day(Language language, Instant time) {
        return day(language, at(time).toLocalDate());
    }

    Moment time(Language language, Instant time) {
        return new Moment(
                pattern(language, "portal.format.time").format(at(time)),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(time).withNano(0)));
    }

    private ZonedDateTime at(Instant time) {
        return time.atZone(kapula.timeZone());
    }

    private DateTimeFormatter pattern(Language language, String key) {
        return DateTimeFormatter.ofPattern(text(language, key), language.locale());
    }
}
