package fi.kapula.pta;

import fi.kapula.pta.CoachingPage.DiscussionLine;
import fi.kapula.pta.CoachingPage.PartLine;
import fi.kapula.pta.SummaryPage.Table;
import fi.kapula.shared.Language;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The discussions of a period in its summary: what became of each, and how the answers developed. */
@Component
class SummaryDiscussions {

    /** So many discussions stand beside each other on a sheet of paper. */
    private static final int ABREAST = 6;

    private final Development development;
    private final GoalTexts days;
    private final Tally tally;
    private final MessageSource messages;

    SummaryDiscussions(Development development, GoalTexts days, Tally tally, MessageSource messages) {
        this.development = development;
        this.days = days;
        this.tally = tally;
        this.messages = messages;
    }

    List<String> counted(List<DiscussionCard> all, Language language) {
        return tally.sentences(
                "discussions",
                DiscussionOutcome.values(),
                all.stream().map(DiscussionCard::outcome).toList(),
                language);
    }

    List<DiscussionLine> lines(List<DiscussionCard> all, Language language) {
        return all.stream()
                .map(discussion -> new DiscussionLine(
                        discussion.id(),
                        days.day(discussion.day(), language),
                        messages.getMessage(
                                "record.discussion." + discussion.outcome(), null, language.locale()),
                        discussion.state() == DiscussionState.HELD))
                .toList();
    }

    List<Table> development(List<DiscussionCard> all, Language language) {
        List<DiscussionCard> held = all.stream()
                .filter(discussion -> discussion.state() == DiscussionState.HELD)
                .toList();
        List<PartLine> lines = development.of(held, language);
        List<Table> tables = new ArrayList<>();
        for (int from = 0; from < held.size() && !lines.isEmpty(); from += ABREAST) {
            tables.add(table(held, lines, from, Math.min(from + ABREAST, held.size()), language));
        }
        return tables;
    }

    private Table table(List<DiscussionCard> held, List<PartLine> lines, int from, int to, Language language) {
        return new Table(
                held.subList(from, to).stream()
                        .map(discussion -> days.day(discussion.heldOn(), language))
                        .toList(),
                lines.stream()
                        .map(line -> new PartLine(line.title(), line.steps().subList(from, to)))
                        .toList());
    }
}
