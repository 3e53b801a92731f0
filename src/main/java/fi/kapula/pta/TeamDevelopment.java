package fi.kapula.pta;

import fi.kapula.pta.CoachingPage.Step;
import fi.kapula.pta.TeamPage.PartLine;
import fi.kapula.pta.TeamPage.Progress;
import fi.kapula.questionnaire.Answers;
import fi.kapula.questionnaire.PartChange;
import fi.kapula.questionnaire.Voice;
import fi.kapula.shared.Language;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * How a team's clients have developed, part by part: from the first discussion of each to the latest. Whole months alone are
 * counted, because from day to day the difference would be one client's answers.
 */
@Component
class TeamDevelopment {

    private static final int MONTHS = 12;

    /** Of one client. */
    private record Span(DiscussionCard first, DiscussionCard latest) {}

    private final Discussions discussions;
    private final GoalTexts texts;
    private final Clock clock;

    TeamDevelopment(Discussions discussions, GoalTexts texts, Clock clock) {
        this.discussions = discussions;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param asked those of at least thirteen months @param coachings by their ids */
    Progress of(List<DiscussionCard> asked, Map<Long, CoachingCard> coachings, Language language) {
        LocalDate end = LocalDate.now(clock).withDayOfMonth(1);
        LocalDate begin = end.minusMonths(MONTHS);
        List<DiscussionCard> held = asked.stream()
                .filter(discussion -> discussion.state() == DiscussionState.HELD)
                .filter(discussion -> !discussion.heldOn().isBefore(begin) && discussion.heldOn().isBefore(end))
                .toList();
        String period = texts.day(begin, language) + " – " + texts.day(end.minusDays(1), language);
        return new Progress(period, lines(changes(spans(held, coachings)), language));
    }

    /** Of those clients who have held two at least, in whichever coachings. */
    private static List<Span> spans(List<DiscussionCard> held, Map<Long, CoachingCard> coachings) {
        return held.stream()
                .sorted(Comparator.comparing(DiscussionCard::heldOn).thenComparing(DiscussionCard::id))
                .collect(Collectors.groupingBy(discussion -> coachings.get(discussion.coaching()).client()))
                .values()
                .stream()
                .filter(ofClient -> ofClient.size() > 1)
                .map(ofClient -> new Span(ofClient.get(0), ofClient.get(ofClient.size() - 1)))
                .toList();
    }

    /** Of each client by the part's key. */
    private Map<String, List<PartChange>> changes(List<Span> spans) {
        List<DiscussionCard> read = new ArrayList<>();
        spans.forEach(span -> read.addAll(List.of(span.first(), span.latest())));
        Map<Long, Answers> together = discussions.together(read);
        Map<String, List<PartChange>> changes = new HashMap<>();
        spans.forEach(span -> PartChange.between(
                        discussions.questionSet(span.latest()),
                        together.get(span.first().id()),
                        together.get(span.latest().id()))
                .forEach((part, change) -> changes.computeIfAbsent(part, none -> new ArrayList<>())
                        .add(change)));
        return changes;
    }

    private List<PartLine> lines(Map<String, List<PartChange>> changes, Language language) {
        return discussions.newestSet().parts().stream()
                .filter(part -> changes.getOrDefault(part.key(), List.of()).size() >= TeamFigures.FEWEST_CLIENTS)
                .map(part -> line(part.title().in(language, Voice.COACH), changes.get(part.key()), language))
                .toList();
    }

    /** Rounded before it is shown or subtracted, so that the change is that of the figures beside it. */
    private static PartLine line(String title, List<PartChange> changes, Language language) {
        double first = mean(changes, PartChange::earlier);
        double latest = mean(changes, PartChange::later);
        NumberFormat number = Development.oneDecimal(language);
        DecimalFormat change = (DecimalFormat) Development.oneDecimal(language);
        if (latest > first) {
            change.setPositivePrefix("+");
        }
        return new PartLine(
                title,
                changes.size(),
                new Step(first, number.format(first)),
                new Step(latest, number.format(latest)),
                change.format(latest - first));
    }

    private static double mean(List<PartChange> changes, ToDoubleFunction<PartChange> of) {
        return Math.round(changes.stream().mapToDouble(of).average().orElseThrow() * 10) / 10.0;
    }
}
