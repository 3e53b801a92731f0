package fi.kapula.pta;

import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A coaching period as other modules see it.
 *
 * @param client null, as all after it, while the period is a draft
 * @param nextDiscussionOn null when no discussion is left
 * @param wordsDeletedOn since when nothing is left of what was written; null as long as it is kept
 */
public record CoachingCard(
        long id,
        String businessKey,
        String coach,
        @Nullable String client,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Integer dayOfMonth,
        @Nullable Boolean clientReminders,
        @Nullable LocalDate nextDiscussionOn,
        CoachingState state,
        @Nullable LocalDate wordsDeletedOn) {

    public boolean isRunning() {
        return state == CoachingState.RUNNING;
    }

    /** Client first. */
    List<String> parties() {
        return List.of(client, coach);
    }
}
