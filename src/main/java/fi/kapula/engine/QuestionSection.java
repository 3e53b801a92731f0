package fi.kapula.engine;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.stream.Stream;

/** Questions that belong together, in one reader's words. */
public record QuestionSection(String key, String title, String introduction, List<Question> questions) {

    /** The longest answer in words, in characters. */
    public static final int LONGEST_WORDS = 1000;

    /**
     * One question of a set; its fields are named after its identity, so that answers of all versions compare.
     *
     * @param label the question itself
     * @param hint below the question, or null
     * @param options to choose among; empty when it is answered in words alone
     * @param words what the field for words is called; null when there is none
     * @param name of the question, in a few words, for what cannot repeat it
     */
    public record Question(
            String id, String label, @Nullable String hint, List<Option> options, @Nullable String words, String name) {

        public String choiceKey() {
            return "q_" + id;
        }

        public String wordsKey() {
            return "t_" + id;
        }

        /** No two fields of a form are called the same. */
        String wordsLabel() {
            return isChoice() ? "%s (%s)".formatted(words, name) : words;
        }

        boolean isChoice() {
            return !options.isEmpty();
        }

        Stream<String> keys() {
            return Stream.concat(
                    isChoice() ? Stream.of(choiceKey()) : Stream.empty(),
                    words == null ? Stream.empty() : Stream.of(wordsKey()));
        }
    }
}
