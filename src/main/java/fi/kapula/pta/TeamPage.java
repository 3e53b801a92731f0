package fi.kapula.pta;

import fi.kapula.pta.CoachingPage.Step;
import jakarta.annotation.Nullable;
import java.util.List;

/**
 * What a team lead sees: which discussions are late, and figures; no answer, no goal. The unit's manager sees the figures.
 *
 * @param late null for a manager
 * @param goals null when too few clients stand behind the figures, as are the discussions
 */
public record TeamPage(
        @Nullable List<Late> late, @Nullable Figures goals, @Nullable Figures discussions, Progress development) {

    public record Late(String client, String coach, String since) {}

    /**
     * @param clients how many stand behind them
     * @param counts empty when they would tell about too few
     */
    public record Figures(int clients, long total, List<Count> counts) {}

    /** @param share of the total, in per cent */
    public record Count(String what, long number, String share) {}

    /**
     * How what clients and coaches said together has changed from a client's first discussion of the time to the latest.
     *
     * @param period whose discussions are counted
     * @param parts those behind which enough clients stand
     */
    public record Progress(String period, List<PartLine> parts) {}

    /** @param change with its sign */
    public record PartLine(String title, int clients, Step first, Step latest, String change) {}
}
