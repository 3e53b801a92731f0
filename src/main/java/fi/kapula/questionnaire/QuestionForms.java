package fi.kapula.questionnaire;

import fi.kapula.engine.Asking;
import fi.kapula.engine.Option;
import fi.kapula.engine.QuestionSection;
import fi.kapula.engine.QuestionSource;
import fi.kapula.engine.Questions;
import fi.kapula.questionnaire.QuestionSet.Kind;
import fi.kapula.questionnaire.QuestionSet.Part;
import fi.kapula.questionnaire.QuestionSet.Question;
import fi.kapula.shared.Language;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The question sets as forms show them: in one language and one voice. */
@Component
class QuestionForms implements QuestionSource {

    private final QuestionSets sets;

    QuestionForms(QuestionSets sets) {
        this.sets = sets;
    }

    @Override
    public Questions questions(String id, Asking asking, Language language) {
        QuestionSet set = sets.of(id, asking.version());
        Voice voice = Voice.valueOf(asking.voice());
        String introduction = asking.introduced() ? set.introduction().in(language, voice) : null;
        return new Questions(
                introduction,
                set.parts().stream()
                        .map(part -> section(set, part, asking, voice, language))
                        .toList());
    }

    @Override
    public Asking newest(String id) {
        return Voice.CLIENT.asks(sets.current(id).version());
    }

    private static QuestionSection section(
            QuestionSet set, Part part, Asking asking, Voice voice, Language language) {
        return new QuestionSection(
                part.key(),
                part.title().in(language, voice),
                part.introduction().in(language, voice),
                part.questions().stream()
                        .map(question -> new QuestionSection.Question(
                                question.id(),
                                question.in(language, voice),
                                asking.hints().get(question.id()),
                                options(set, question, voice, language),
                                words(set, question, voice, language),
                                question.name().in(language, voice)))
                        .toList());
    }

    /** "Not now" comes last, after every scale and choice. */
    private static List<Option> options(QuestionSet set, Question question, Voice voice, Language language) {
        if (question.kind() == Kind.TEXT) {
            return List.of();
        }
        Stream<Option> steps = set.steps(question).stream()
                .map(step -> new Option(
                        Integer.toString(step.value()), step.words().in(language, voice)));
        Option notNow = new Option(Answers.NOT_NOW, set.notNow().in(language, voice));
        return Stream.concat(steps, Stream.of(notNow)).toList();
    }

    private static String words(QuestionSet set, Question question, Voice voice, Language language) {
        if (question.kind() == Kind.TEXT) {
            return question.in(language, voice);
        }
        return question.freeText() ? set.freeText().in(language, voice) : null;
    }
}
