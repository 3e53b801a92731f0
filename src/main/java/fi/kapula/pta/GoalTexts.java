package fi.kapula.pta;

import fi.kapula.shared.Language;
import jakarta.annotation.Nullable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Goals as forms show them. */
@Component
class GoalTexts {

    private final Goals goals;
    private final SealedTexts texts;
    private final MessageSource messages;

    GoalTexts(Goals goals, SealedTexts texts, MessageSource messages) {
        this.goals = goals;
        this.texts = texts;
        this.messages = messages;
    }

    /** Those whose time is not up, as rows of a table. */
    List<Map<String, Object>> running(String businessKey, Language language) {
        List<GoalCard> running = goals.ofCase(businessKey).stream()
                .filter(goal -> goal.state() == GoalState.RUNNING)
                .toList();
        Map<Long, String> words = texts.open(running.stream().map(GoalCard::content).toList());
        return running.stream()
                .map(goal -> row(goal, goals.words(goal, words.get(goal.content())), language))
                .toList();
    }

    private Map<String, Object> row(GoalCard goal, GoalWords words, Language language) {
        return Map.of("goal", words.goal(), "means", words.means(), "until", day(goal.endsOn(), language));
    }

    String time(GoalCard goal, Language language) {
        return day(goal.startsOn(), language) + " – " + day(goal.endsOn(), language);
    }

    /** When what was written in this coaching was deleted; null as long as it is there. */
    @Nullable
    String deleted(CoachingCard coaching, Language language) {
        return coaching.wordsDeletedOn() == null ? null : day(coaching.wordsDeletedOn(), language);
    }

    String day(LocalDate day, Language language) {
        String pattern = messages.getMessage("portal.format.day", null, language.locale());
        return DateTimeFormatter.ofPattern(pattern, language.locale()).format(day);
    }
}
