package fi.kapula.pta;

import fi.kapula.pta.CoachingPage.GoalLine;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * The record of a discussion that was held, as its readers read and print it.
 *
 * @param coach who was the coach on that day
 * @param deleted when all that was said was deleted; null as long as it is there
 * @param goals that were set in it, in order
 * @param acknowledgements client first
 */
public record DiscussionPage(
        String businessKey,
        long id,
        String client,
        String coach,
        String day,
        @Nullable String deleted,
        List<PartLines> parts,
        List<GoalLine> goals,
        List<Acknowledgement> acknowledgements) {

    /** A part of the question set; questions without an answer are left out. */
    public record PartLines(String title, List<Line> lines) {}

    public record Line(String question, String answer) {}

    /**
     * @param party with what they are
     * @param said when and how, or that nothing was said yet
     */
    public record Acknowledgement(String party, String said, @Nullable String remark) {}
}
