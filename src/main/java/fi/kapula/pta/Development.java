package fi.kapula.pta;

import fi.kapula.pta.CoachingPage.PartLine;
import fi.kapula.pta.CoachingPage.Step;
import fi.kapula.questionnaire.Answers;
import fi.kapula.questionnaire.PartMeans;
import fi.kapula.questionnaire.QuestionSet;
import fi.kapula.questionnaire.QuestionSet.Part;
import fi.kapula.questionnaire.Voice;
import fi.kapula.shared.Language;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How what client and coach said together has developed, part by part of the question set. */
@Component
class Development {

    private final Discussions discussions;

    Development(Discussions discussions) {
        this.discussions = discussions;
    }

    /**
     * A line for each part that was ever answered, in the order of the newest set; in one statement however many there are.
     *
     * @param held of one coaching, oldest first
     */
    List<PartLine> of(List<DiscussionCard> held, Language language) {
        Map<String, String> titles = new LinkedHashMap<>();
        List<Map<String, Double>> means = new ArrayList<>();
        Map<Long, Answers> said = discussions.together(held);
        for (DiscussionCard discussion : held) {
            QuestionSet set = discussions.questionSet(discussion);
            means.add(PartMeans.of(set, said.get(discussion.id())));
            for (Part part : set.parts()) {
                titles.put(part.key(), part.title().in(language, Voice.CLIENT));
            }
        }
        return titles.entrySet().stream()
                .filter(part -> means.stream().anyMatch(discussion -> discussion.containsKey(part.getKey())))
                .map(part -> new PartLine(
                        part.getValue(),
                        means.stream()
                                .map(discussion -> step(discussion.get(part.getKey()), language))
                                .toList()))
                .toList();
    }

    private static Step step(Double mean, Language language) {
        if (mean == null) {
            return new Step(null, null);
        }
        return new Step(mean, oneDecimal(language).format(mean));
    }

    static NumberFormat oneDecimal(Language language) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return format;
    }
}
