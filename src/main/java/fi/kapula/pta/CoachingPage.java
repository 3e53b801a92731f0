package fi.kapula.pta;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * A client's coaching as the client or a coach of the team sees it, in their language.
 *
 * @param own whether the reader is the client
 * @param accessShown whether the reader may see who has read it
 * @param actions what the reader may do to the coaching as a whole
 * @param ended the last day as it came to be; null until the end
 * @param next when the next discussion is; null when none is left
 * @param goals that are to be reached now
 * @param reached goals whose time is up, newest first
 * @param days of the latest discussions, oldest first, whose development is shown
 * @param deleted when everything that was written was deleted; null as long as it is there
 */
public record CoachingPage(
        String businessKey,
        String client,
        String coach,
        boolean own,
        boolean accessShown,
        Actions actions,
        String period,
        @Nullable String ended,
        @Nullable String next,
        List<Asked> tasks,
        List<GoalLine> goals,
        List<GoalLine> reached,
        List<String> days,
        List<PartLine> development,
        List<DiscussionLine> discussions,
        @Nullable String deleted) {

    /** @param transferable to another coach @param endable before its last day */
    public record Actions(boolean transferable, boolean endable) {}

    public record Asked(String id, String name, @Nullable String due, boolean late) {}

    /** @param results what client and coach said of it; empty as long as it runs */
    public record GoalLine(String goal, String means, @Nullable String helper, String time, List<String> results) {}

    /** @param steps of each discussion, from 1 to 5; null where nothing was answered */
    public record PartLine(String title, List<Step> steps) {

        public Step latest() {
            return steps.get(steps.size() - 1);
        }
    }

    /** @param value for a drawing @param text for people; both null where nothing was answered */
    public record Step(@Nullable Double value, @Nullable String text) {}

    /** @param readable whether there is a record of it */
    public record DiscussionLine(long id, String day, String state, boolean readable) {}
}
