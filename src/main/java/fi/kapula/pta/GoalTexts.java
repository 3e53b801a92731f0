package fi.kapula.pta;

import fi.kapula.shared.Language;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Goals as forms show them. */
@Component
class GoalTexts {

    private final Goals goals;
    private final MessageSource messages;

    GoalTexts(Goals goals, MessageSource messages) {
        this.goals = goals;
        this.messages = messages;
    }

    /** Those whose time is not up, as rows of a table. */
    List<Map<String, Object>> running(String businessKey, Language language) {
        return goals.ofCase(businessKey).stream()
                .filter(goal -> goal.state() == GoalState.RUNNING)
                .map(goal -> row(goal, language))
                .toList();
    }

    private Map<String, Object> row(GoalCard goal, Language language) {
        GoalWords words = goals.words(goal);
        return Map.of("goal", words.goal(), "means", words.means(), "until", time(goal, language));
    }

    /** For instance {@code 23.11.–7.12.2026}. */
    String time(GoalCard goal, Language language) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern(
                messages.getMessage("mail.format.day", null, language.locale()), language.locale());
        return day.format(goal.startsOn()) + " – " + day.format(goal.endsOn());
    }
}
