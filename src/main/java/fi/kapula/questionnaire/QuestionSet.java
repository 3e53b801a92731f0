package fi.kapula.questionnaire;

import com.fasterxml.jackson.annotation.JsonProperty;
import fi.kapula.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One version of a question set, as its file says.
 *
 * @param freeText what the words are called that may be added to an answer
 * @param scales steps from 1, the worst, to 5, by the scale's name
 */
public record QuestionSet(
        String id,
        int version,
        Wording title,
        Voiced introduction,
        Voiced notNow,
        Wording freeText,
        Map<String, List<Step>> scales,
        List<Part> parts) {

    public enum Kind {
        /** Five steps with an order, which may be averaged and subtracted. */
        SCALE,
        /** Options without one. */
        CHOICE,
        /** Words alone. */
        TEXT
    }

    /** A text for each voice. */
    public record Voiced(Wording client, Wording coach) {

        public String in(Language language, Voice voice) {
            return (voice == Voice.CLIENT ? client : coach).in(language, voice);
        }
    }

    /** A step of a scale or an option of a choice. */
    public record Step(
            int value, String fi, @JsonProperty("fi-plain") String plain, String sv, String en) {

        public Wording words() {
            return new Wording(fi, plain, sv, en);
        }
    }

    public record Part(String key, Wording title, Wording introduction, List<Question> questions) {}

    /**
     * @param scale its name; null but for a scale
     * @param options null but for a choice
     * @param name a few words for lists, charts and tables
     */
    public record Question(
            String id,
            Kind kind,
            String scale,
            List<Step> options,
            boolean freeText,
            Wording name,
            Wording client,
            Wording coach) {

        public String in(Language language, Voice voice) {
            return new Voiced(client, coach).in(language, voice);
        }
    }

    public Stream<Question> questions() {
        return parts.stream().flatMap(part -> part.questions().stream());
    }

    public Optional<Question> question(String id) {
        return questions().filter(question -> question.id().equals(id)).findFirst();
    }

    /** What there is to choose among, without "not now"; nothing for words alone. */
    public List<Step> steps(Question question) {
        return switch (question.kind()) {
            case SCALE -> scales.get(question.scale());
            case CHOICE -> question.options();
            case TEXT -> List.of();
        };
    }
}
