package fi.kapula.shared;

import java.util.Locale;

/** The languages of screens and mails. Finnish is the base; codes are those of ISO 639-1. */
public enum Language {
    FI,
    SV,
    EN;

    /** The lower-case code, as forms and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return new Locale(code());
    }

    /** The language of a locale; Finnish where it is none of ours. */
    public static Language of(Locale locale) {
        for (Language language : values()) {
            if (language.code().equals(locale.getLanguage())) {
                return language;
            }
        }
        return FI;
    }
}
