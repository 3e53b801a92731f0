package fi.kapula.pta;

import fi.kapula.pta.DiscussionPage.Line;
import fi.kapula.pta.DiscussionPage.PartLines;
import fi.kapula.questionnaire.Answers;
import fi.kapula.questionnaire.Difference;
import fi.kapula.questionnaire.QuestionSet;
import fi.kapula.questionnaire.QuestionSet.Question;
import fi.kapula.questionnaire.Voice;
import fi.kapula.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The answers of a discussion in words. Two read them from one screen, so they are the client's words. */
@Component
class DiscussionTexts {

    private final Discussions discussions;
    private final MessageSource messages;

    DiscussionTexts(Discussions discussions, MessageSource messages) {
        this.discussions = discussions;
        this.messages = messages;
    }

    /** What client and coach answered differently, as rows of a table. */
    List<Map<String, Object>> agenda(DiscussionCard discussion, Language language) {
        QuestionSet set = discussions.questionSet(discussion);
        Answers client = discussions.answers(discussion, Respondent.CLIENT);
        Answers coach = discussions.answers(discussion, Respondent.COACH);
        return Difference.between(set, client, coach).stream()
                .map(difference -> set.question(difference.question()).orElseThrow())
                .map(question -> Map.<String, Object>of(
                        "question", question.name().in(language, Voice.CLIENT),
                        "client", chosen(set, question, client, language),
                        "coach", chosen(set, question, coach, language)))
                .toList();
    }

    /** What was answered, as rows of a table; questions that nobody answered are left out. */
    List<Map<String, Object>> record(DiscussionCard discussion, Language language) {
        QuestionSet set = discussions.questionSet(discussion);
        Answers answers = discussions.answers(discussion, Respondent.TOGETHER);
        List<Map<String, Object>> rows = new ArrayList<>();
        set.questions().forEach(question -> {
            String said = said(set, question, answers, language);
            if (!said.isEmpty()) {
                rows.add(Map.of("question", question.in(language, Voice.CLIENT), "answer", said));
            }
        });
        return rows;
    }

    /** The same, part by part. */
    List<PartLines> parts(DiscussionCard discussion, Language language) {
        return parts(discussion, discussions.answers(discussion, Respondent.TOGETHER), language);
    }

    /** Answers to this discussion's questions, whoever gave them. */
    List<PartLines> parts(DiscussionCard discussion, Answers answers, Language language) {
        QuestionSet set = discussions.questionSet(discussion);
        return set.parts().stream()
                .map(part -> new PartLines(
                        part.title().in(language, Voice.CLIENT),
                        part.questions().stream()
                                .map(question -> new Line(
                                        question.in(language, Voice.CLIENT), said(set, question, answers, language)))
                                .filter(line -> !line.answer().isEmpty())
                                .toList()))
                .filter(part -> !part.lines().isEmpty())
                .toList();
    }

    /** Below each question what both prepared and what was said last time, by the question's identity. */
    Map<String, String> hints(DiscussionCard discussion, Language language) {
        QuestionSet set = discussions.questionSet(discussion);
        Map<String, Answers> columns = new LinkedHashMap<>();
        columns.put("pta.hint.client", discussions.answers(discussion, Respondent.CLIENT));
        columns.put("pta.hint.coach", discussions.answers(discussion, Respondent.COACH));
        columns.put(
                "pta.hint.before",
                discussions
                        .before(discussion)
                        .map(last -> discussions.answers(last, Respondent.TOGETHER))
                        .orElse(Answers.NONE));
        return set.questions()
                .collect(Collectors.toMap(Question::id, question -> columns.entrySet().stream()
                        .map(column -> hint(column.getKey(), said(set, question, column.getValue(), language), language))
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · "))));
    }

    private String hint(String key, String said, Language language) {
        return said.isEmpty() ? null : messages.getMessage(key, new Object[] {said}, language.locale());
    }

    private static String said(QuestionSet set, Question question, Answers answers, Language language) {
        return Stream.of(chosen(set, question, answers, language), answers.words(question.id()).orElse(""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(". "));
    }

    private static String chosen(QuestionSet set, Question question, Answers answers, Language language) {
        int value = answers.choice(question.id()).orElse(0);
        return set.steps(question).stream()
                .filter(step -> step.value() == value)
                .map(step -> step.words().in(language, Voice.CLIENT))
                .findFirst()
                .orElse("");
    }
}
