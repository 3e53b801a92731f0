package fi.kapula.notification;

import java.util.List;
import java.util.stream.Stream;

/** People's words made fit for a mail: nothing in them may break a header, a line or the database. */
final class MailText {

    private static final String BREAK = "\r\n|[\n\r\u000B\f\u0085\u2028\u2029]";

    /** Control characters, lone surrogates, and the marks that turn the direction of what follows. */
    private static final String UNFIT = "[\\p{Cc}\\p{Cs}\u200E\u200F\u202A-\u202E\u2066-\u2069]";

    private MailText() {}

    /** On one line. */
    static String line(String text) {
        return text.replaceAll(BREAK, " ").replaceAll(UNFIT, " ").replaceAll("\\s+", " ").strip();
    }

    /** Line by line, as it was written. */
    static List<String> lines(String text) {
        return Stream.of(text.strip().split(BREAK))
                .map(line -> line.replace('\t', ' ').replaceAll(UNFIT, "").stripTrailing())
                .toList();
    }

    /** At most so many characters, the last of which then says that more followed. */
    static String cut(String text, int length) {
        if (text.codePointCount(0, text.length()) <= length) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, length - 1)).strip() + "…";
    }
}
