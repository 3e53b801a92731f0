package fi.kapula.pta;

import jakarta.annotation.Nullable;
import java.util.List;

/**
 * What a team lead sees: which discussions are late, and figures; no answer, no goal.
 *
 * @param goals null when too few clients stand behind the figures, as are the discussions
 */
public record TeamPage(List<Late> late, @Nullable Figures goals, @Nullable Figures discussions) {

    public record Late(String client, String coach, String since) {}

    /** @param clients how many stand behind them */
    public record Figures(int clients, long total, List<Count> counts) {}

    /** @param share of the total, in per cent */
    public record Count(String what, long number, String share) {}
}
