package fi.kapula.engine;

import java.util.stream.IntStream;

/**
 * SQL's {@code like} on a string: {@code %} for any letters, {@code _} for one, a backslash before either takes it as
 * it is.
 */
final class Like {

    private static final int ANY = -1;
    private static final int ONE = -2;

    private Like() {}

    /**
     * Without a pattern everything matches. Takes at most pattern times value steps, however many wildcards there are.
     */
    static boolean matches(String pattern, String value) {
        if (pattern == null) {
            return true;
        }
        int[] signs = signs(pattern);
        int sign = 0;
        int letter = 0;
        int lastAny = -1;
        int resumeAt = 0;
        while (letter < value.length()) {
            if (sign < signs.length && signs[sign] == ANY) {
                lastAny = sign++;
                resumeAt = letter;
            } else if (sign < signs.length && (signs[sign] == ONE || signs[sign] == value.charAt(letter))) {
                sign++;
                letter++;
            } else if (lastAny >= 0) {
                sign = lastAny + 1;
                letter = ++resumeAt;
            } else {
                return false;
            }
        }
        return IntStream.range(sign, signs.length).allMatch(rest -> signs[rest] == ANY);
    }

    private static int[] signs(String pattern) {
        IntStream.Builder signs = IntStream.builder();
        for (int i = 0; i < pattern.length(); i++) {
            char letter = pattern.charAt(i);
            if (letter == '\\' && i + 1 < pattern.length()) {
                signs.add(pattern.charAt(++i));
            } else {
                signs.add(letter == '%' ? ANY : letter == '_' ? ONE : letter);
            }
        }
        return signs.build().toArray();
    }
}
