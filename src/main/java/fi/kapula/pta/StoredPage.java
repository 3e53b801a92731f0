package fi.kapula.pta;

import fi.kapula.pta.DiscussionPage.Line;
import fi.kapula.pta.DiscussionPage.PartLines;
import jakarta.annotation.Nullable;
import java.util.List;

/**
 * Everything that is stored about a client in a coaching, in the reader's words.
 *
 * @param own whether the reader is the client
 * @param person who the client is, and the period
 * @param deleted when what was written was deleted; null as long as it is there
 * @param discussions oldest first, as the goals
 */
public record StoredPage(
        String businessKey,
        String client,
        boolean own,
        List<Line> person,
        @Nullable String deleted,
        List<StoredDiscussion> discussions,
        List<StoredGoal> goals) {

    /** @param remarks what was written beside the answers, and what each said of the record */
    public record StoredDiscussion(String day, String state, List<Line> remarks, List<StoredSheet> sheets) {}

    /** @param title whose answers these are */
    public record StoredSheet(String title, List<PartLines> parts) {}

    public record StoredGoal(String goal, List<Line> lines) {}
}
