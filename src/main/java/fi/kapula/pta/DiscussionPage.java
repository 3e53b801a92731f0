package fi.kapula.pta;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * What was said together in a discussion that was held, as its readers read and print it.
 *
 * @param deleted when all that was said was deleted; null as long as it is there
 */
public record DiscussionPage(
        String businessKey,
        String client,
        String coach,
        String day,
        @Nullable String deleted,
        List<PartLines> parts) {

    /** A part of the question set; questions without an answer are left out. */
    public record PartLines(String title, List<Line> lines) {}

    public record Line(String question, String answer) {}
}
