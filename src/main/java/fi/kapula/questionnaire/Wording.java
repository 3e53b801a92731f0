package fi.kapula.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.kapula.shared.Language;

/** A text of a question set. @param plain in plain Finnish */
public record Wording(String fi, @JsonProperty("fi-plain") String plain, String sv, String en) {

    /** As this voice's readers read it. */
    public String in(Language language, Voice voice) {
        return switch (language) {
            case FI -> voice.plain(language) ? plain : fi;
            case SV -> sv;
            case EN -> en;
        };
    }
}
