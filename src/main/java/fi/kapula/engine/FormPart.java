package fi.kapula.engine;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * One component of a form as a page shows it, in the order of the form; what stands in a group follows the group.
 *
 * @param type of the component, for instance {@code textarea}
 * @param label null where the component has none
 * @param timeLabel of a date and time, the label of the time
 * @param help a hint below the label, or null
 * @param text Markdown of a {@code text}, HTML of an {@code html}
 * @param asked whether a submission may set it; otherwise it is only shown
 * @param searchable whether its options are worth a search
 * @param when null when it always counts
 * @param options of a radio, select, checklist or taglist
 * @param columns of a table, whose value is a list of maps
 * @param place what it is among the questions of a set
 * @param about the name of the question to which the words of a remark belong, or null
 * @param value as the form's bean shows it, or the draft
 */
public record FormPart(
        String type,
        String key,
        @Nullable String label,
        @Nullable String timeLabel,
        @Nullable String help,
        @Nullable String text,
        boolean asked,
        boolean required,
        boolean searchable,
        boolean timed,
        boolean wholeNumber,
        @Nullable Condition when,
        List<Option> options,
        List<Option> columns,
        Place place,
        @Nullable String about,
        @Nullable Object value) {

    /** A field of the form's own, a question of a set, or words that may be added to the answer above. */
    public enum Place {
        FIELD,
        QUESTION,
        REMARK;

        static final String PROPERTY = "place";

        /** Of a remark: its label without what it is about, and that. */
        static final String WORDS = "words";

        static final String ABOUT = "about";
    }

    /** It counts when the field of this key has one of these values. */
    public record Condition(String key, List<String> values) {}
}
