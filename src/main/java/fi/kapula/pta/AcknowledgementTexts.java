package fi.kapula.pta;

import fi.kapula.pta.DiscussionPage.Acknowledgement;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Who said yes or no to the record of a discussion, in words. */
@Component
class AcknowledgementTexts {

    private final MessageSource messages;
    private final Clock clock;

    AcknowledgementTexts(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * @param given null as long as they have said nothing
     * @param words the case's texts by their ids
     */
    Acknowledgement of(
            Party party,
            String name,
            @Nullable DiscussionAcknowledgement given,
            Map<Long, String> words,
            Language language) {
        String who = text("record.party." + party, language, name);
        if (given == null) {
            return new Acknowledgement(who, text("record.acknowledged.none", language), null);
        }
        String how = (given.isBeside() ? "record.beside." : "record.acknowledged.") + given.isAccepted();
        return new Acknowledgement(who, text(how, language, time(given, language)), words.get(given.remark()));
    }

    private String time(DiscussionAcknowledgement given, Language language) {
        return DateTimeFormatter.ofPattern(text("portal.format.time", language), language.locale())
                .format(given.acknowledgedAt().atZone(clock.getZone()));
    }

    private String text(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
