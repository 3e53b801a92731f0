package fi.kapula.pta;

import fi.kapula.shared.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Counts in whole sentences, which everybody understands. */
@Component
class Tally {

    private final MessageSource messages;

    Tally(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * How many there are, and of which outcome; what there is none of is left out.
     *
     * @param what key of the sentences
     * @param order in which the outcomes are told
     */
    <T extends Enum<T>> List<String> sentences(String what, T[] order, List<T> outcomes, Language language) {
        List<String> sentences = new ArrayList<>();
        sentences.add(sentence(what + ".all", outcomes.size(), language));
        for (T outcome : order) {
            int number = Collections.frequency(outcomes, outcome);
            if (number > 0) {
                sentences.add(sentence(what + "." + outcome, number, language));
            }
        }
        return sentences;
    }

    private String sentence(String key, int number, Language language) {
        return messages.getMessage("record.count." + key, new Object[] {number}, language.locale());
    }
}
