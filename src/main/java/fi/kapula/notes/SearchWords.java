package fi.kapula.notes;

import fi.kapula.shared.Language;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;

/** Words to look for, whatever their case and wherever they stand: <i>kävely</i> finds <i>Iltakävelystä</i>. */
final class SearchWords {

    private final List<String> words;

    SearchWords(String text) {
        this.words = Stream.of(plain(text).strip().split("\\s+")).toList();
    }

    /** @param text null where a note cannot be read */
    boolean in(String text) {
        return text != null && words.stream().allMatch(plain(text)::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Language.FI.locale());
    }
}
