package fi.kapula.meeting;

import java.nio.charset.StandardCharsets;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.property.Method;

/** An iCalendar object as it is sent. */
final class CalendarText {

    private static final int LONGEST_LINE = 75;

    private static final String PRODUCT = "-//Kapula//Kapula//FI";

    private CalendarText() {}

    /** One with nothing in it yet. */
    static Calendar calendar(Method method) {
        return new Calendar()
                .withProdId(PRODUCT)
                .withDefaults()
                .withProperty(method)
                .getFluentTarget();
    }

    /** Refuses what RFC 5545 forbids; but that nothing is in it, which no program minds. */
    static String of(Calendar calendar) {
        if (!calendar.getComponents().isEmpty()) {
            calendar.validate(true);
        }
        return fold(calendar.toString());
    }

    /** Lines of 75 bytes at most; the library's own way counts characters and may cut one in two. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        int bytes = 0;
        for (int c : text.codePoints().toArray()) {
            int size = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (c != '\r' && c != '\n' && bytes + size > LONGEST_LINE) {
                folded.append("\r\n ");
                bytes = 1;
            }
            folded.appendCodePoint(c);
            bytes = c == '\n' ? 0 : bytes + size;
        }
        return folded.toString();
    }
}
