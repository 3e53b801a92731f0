package fi.kapula.pta;

import fi.kapula.pta.CoachingPage.DiscussionLine;
import fi.kapula.pta.CoachingPage.PartLine;
import fi.kapula.pta.DiscussionPage.Line;
import jakarta.annotation.Nullable;
import java.util.List;

/**
 * What a coaching period came to, or has come to until today, in the reader's words.
 *
 * @param coaches with the time of each, oldest first
 * @param state whether it is over
 * @param deleted when what was written was deleted; null as long as it is there
 * @param held in sentences, how many discussions were held and how many not
 * @param discussions oldest first, as the goals
 * @param development in tables that are as wide as paper is
 * @param reached in sentences, how many goals were reached and how many not
 */
public record SummaryPage(
        String businessKey,
        String client,
        List<String> coaches,
        String period,
        String state,
        @Nullable String deleted,
        List<String> held,
        List<DiscussionLine> discussions,
        List<Table> development,
        List<String> reached,
        List<SummaryGoal> goals) {

    /** @param days of the discussions whose steps stand in the lines */
    public record Table(List<String> days, List<PartLine> lines) {}

    /** @param results what client and coach said of it @param remarks in their own words */
    public record SummaryGoal(String goal, String time, List<String> results, List<Line> remarks) {}
}
