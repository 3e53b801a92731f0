package fi.kapula.pta;

import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A coaching period as other modules see it.
 *
 * @param client null, as all after it, while the period is a draft
 * @param endsOn the last day as it was agreed at the beginning
 * @param nextDiscussionOn null when no discussion is left
 * @param endedOn the last day as it came to be; null until the end
 * @param endReason id of the sealed reason of a period that was ended early
 * @param wordsDeletedOn since when nothing is left of what was written; null as long as it is kept
 */
public record CoachingCard(
        long id,
        String businessKey,
        String coach,
        @Nullable String client,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable Rhythm rhythm,
        @Nullable Boolean clientReminders,
        @Nullable LocalDate nextDiscussionOn,
        @Nullable LocalDate endedOn,
        @Nullable Long endReason,
        CoachingState state,
        @Nullable LocalDate wordsDeletedOn) {

    public boolean isRunning() {
        return state == CoachingState.RUNNING;
    }

    /** As agreed, or as it came to be. */
    LocalDate lastDay() {
        return endedOn == null ? endsOn : endedOn;
    }

    /** Client first. */
    List<String> parties() {
        return List.of(client, coach);
    }
}
