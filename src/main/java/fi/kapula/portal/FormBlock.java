package fi.kapula.portal;

import fi.kapula.engine.FormPart;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.lang.Nullable;

/** A part of a form on a page; exactly one of its components is there. */
record FormBlock(
        @Nullable String html,
        @Nullable String heading,
        @Nullable List<Fact> facts,
        @Nullable Table table,
        @Nullable Field field,
        @Nullable Section section) {

    static FormBlock html(String html) {
        return new FormBlock(html, null, null, null, null, null);
    }

    static FormBlock heading(String text) {
        return new FormBlock(null, text, null, null, null, null);
    }

    static FormBlock facts(List<Fact> facts) {
        return new FormBlock(null, null, facts, null, null, null);
    }

    static FormBlock table(Table table) {
        return new FormBlock(null, null, null, table, null, null);
    }

    static FormBlock field(Field field) {
        return new FormBlock(null, null, null, null, field, null);
    }

    static FormBlock section(Section section) {
        return new FormBlock(null, null, null, null, null, section);
    }

    /**
     * A part of a question set.
     *
     * @param number from 1
     * @param total how many there are
     * @param turn whether all parts before it have been answered
     */
    record Section(int number, long total, String title, boolean turn, List<FormBlock> blocks) {

        public String id() {
            return "part-" + number;
        }

        public long questions() {
            return fields().filter(Section::isQuestion).count();
        }

        /** Which have an answer, be it "not now". */
        public long answered() {
            return fields().filter(Section::isQuestion).filter(field -> !field.text().isBlank()).count();
        }

        /** Whether its questions are seen from the beginning: where one goes on, and where something is wrong. */
        public boolean isOpen() {
            return turn && answered() < questions() || fields().anyMatch(field -> field.error() != null);
        }

        private Stream<Field> fields() {
            return blocks.stream().map(FormBlock::field).filter(field -> field != null);
        }

        private static boolean isQuestion(Field field) {
            return field.place() == FormPart.Place.QUESTION;
        }
    }

    /** Something that is shown with its name. */
    record Fact(String label, String text) {}

    /** @param wide whether its rows are better read one below another, as cards */
    record Table(String label, List<String> columns, List<List<String>> rows, boolean wide) {}

    /**
     * A question.
     *
     * @param id of its input, or the beginning of their ids
     * @param input what kind of input: {@code text}, {@code area}, {@code day}, {@code moment}, {@code box}, {@code one}
     *     for radio buttons, {@code list} for a select, {@code many} for boxes
     * @param texts what stands in it
     * @param mode the keyboard of a phone, or null
     * @param lengthy whether the choices are so many that they want a search
     * @param when the question on which it depends, or null
     * @param place what it is among the questions of a set, none of which has to be answered
     * @param about the question to which a remark belongs, or null
     */
    record Field(
            String id,
            String key,
            String input,
            String label,
            @Nullable String timeLabel,
            @Nullable String help,
            boolean required,
            @Nullable String error,
            List<String> texts,
            @Nullable String mode,
            List<Choice> choices,
            boolean lengthy,
            @Nullable When when,
            FormPart.Place place,
            @Nullable String about) {

        public String text() {
            return texts.isEmpty() ? "" : texts.get(0);
        }

        public boolean chosen(String value) {
            return texts.contains(value);
        }

        /** Ids of what is to be read with the input; null for nothing. */
        public String describedBy() {
            String ids = (help == null ? "" : id + "-help ") + (error == null ? "" : id + "-error ")
                    + (when == null ? "" : id + "-when");
            return ids.isEmpty() ? null : ids.strip();
        }
    }

    record Choice(String value, String label) {}

    /** @param values the answers that ask for it @param text the same for people */
    record When(String key, String values, String text) {}
}
