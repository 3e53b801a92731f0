package fi.kapula.pta;

import java.time.LocalDate;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A coaching period as other modules see it.
 *
 * @param client null, as all after it, while the period is a draft
 * @param nextDiscussionOn null when no discussion is left
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
        CoachingState state) {

    public boolean isRunning() {
        return state == CoachingState.RUNNING;
    }

    /** Client first. */
    List<String> parties() {
        return List.of(client, coach);
    }
}
