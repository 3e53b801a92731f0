package fi.kapula.pta;

import fi.kapula.people.PersonCard;
import fi.kapula.pta.TeamPage.Count;
import fi.kapula.pta.TeamPage.Figures;
import fi.kapula.pta.TeamPage.Late;
import fi.kapula.security.AccessLog.Kind;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Language;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a team lead's page together. Not read-only: whose discussion is late is written down as read. */
@Service
@Transactional
public class TeamPages {

    /** Fewer clients could be told apart. */
    private static final int FEWEST_CLIENTS = 5;

    private static final int MONTHS = 12;

    private final Coachings coachings;
    private final Discussions discussions;
    private final Goals goals;
    private final GoalTexts texts;
    private final Teams teams;
    private final PtaAccess access;
    private final MessageSource messages;
    private final Clock clock;

    TeamPages(
            Coachings coachings,
            Discussions discussions,
            Goals goals,
            GoalTexts texts,
            Teams teams,
            PtaAccess access,
            MessageSource messages,
            Clock clock) {
        this.coachings = coachings;
        this.discussions = discussions;
        this.goals = goals;
        this.texts = texts;
        this.teams = teams;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    public TeamPage of(Member lead) {
        List<CoachingCard> all = coachings.ofCoaches(teams.coaches(lead.id()));
        Map<Long, CoachingCard> byId = all.stream().collect(Collectors.toMap(CoachingCard::id, Function.identity()));
        LocalDate since = LocalDate.now(clock).minusMonths(MONTHS);
        List<DiscussionCard> asked = discussions.since(byId.keySet(), since);
        List<GoalCard> over = goals.over(byId.keySet(), since);
        Language language = lead.language();
        return new TeamPage(
                late(lead, asked, byId),
                figures(over, GoalCard::coaching, TeamPages::outcome, byId, language),
                figures(asked, DiscussionCard::coaching, TeamPages::outcome, byId, language));
    }

    private List<Late> late(Member lead, List<DiscussionCard> asked, Map<Long, CoachingCard> byId) {
        LocalDate today = LocalDate.now(clock);
        List<DiscussionCard> late = asked.stream()
                .filter(discussion -> discussion.state().isUnheld() && discussion.dueOn().isBefore(today))
                .toList();
        Map<String, PersonCard> names = teams.parties(
                late.stream().map(discussion -> byId.get(discussion.coaching())).toList());
        List<Late> lines = new ArrayList<>();
        for (DiscussionCard discussion : late) {
            CoachingCard coaching = byId.get(discussion.coaching());
            access.note(coaching, lead.id(), Kind.READ, "Team");
            lines.add(new Late(
                    names.get(coaching.client()).name(),
                    names.get(coaching.coach()).name(),
                    texts.day(discussion.dueOn(), lead.language())));
        }
        return lines;
    }

    private static String outcome(GoalCard goal) {
        return goal.result().map(result -> "goal." + result).orElse("goal.NONE");
    }

    /** Null for one that still waits. */
    private static String outcome(DiscussionCard discussion) {
        return switch (discussion.state()) {
            case HELD -> discussion.isOnTime() ? "discussion.ON_TIME" : "discussion.LATE";
            case SKIPPED, MISSED -> "discussion." + discussion.state();
            case PREPARING, OPEN -> null;
        };
    }

    private <T> Figures figures(
            List<T> all,
            Function<T, Long> coaching,
            Function<T, String> outcome,
            Map<Long, CoachingCard> byId,
            Language language) {
        List<T> done = all.stream().filter(one -> outcome.apply(one) != null).toList();
        int clients = (int) done.stream().map(one -> byId.get(coaching.apply(one)).client()).distinct().count();
        if (clients < FEWEST_CLIENTS) {
            return null;
        }
        NumberFormat percent = NumberFormat.getPercentInstance(language.locale());
        List<Count> counts = done.stream()
                .collect(Collectors.groupingBy(outcome, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Count(
                        messages.getMessage("pta.team." + entry.getKey(), null, language.locale()),
                        entry.getValue(),
                        percent.format((double) entry.getValue() / done.size())))
                .toList();
        return new Figures(clients, done.size(), counts);
    }
}
