package fi.kapula.questionnaire;

import fi.kapula.engine.Asking;
import fi.kapula.shared.Language;
import java.util.Map;

/** Whom a question speaks to. Both are asked the same thing about the client's situation. */
public enum Voice {
    CLIENT,
    COACH;

    /** As somebody answers alone, with the set's introduction first. */
    public Asking asks(int version) {
        return new Asking(version, name(), true, Map.of());
    }

    /** As people go through the questions together. @param hints below questions, by their identity */
    public Asking goesThrough(int version, Map<String, String> hints) {
        return new Asking(version, name(), false, hints);
    }

    /** Clients read Finnish in its plain form. */
    boolean plain(Language language) {
        return this == CLIENT && language == Language.FI;
    }
}
