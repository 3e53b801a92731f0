package fi.kapula.pta;

import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Group;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the page together that team leads and units' managers see. In as many statements however many clients there are. Not
 * read-only: whose discussion is late is written down as read.
 */
@Service
@Transactional
public class TeamPages {

    private static final int MONTHS = 12;

    private final Coachings coachings;
    private final Discussions discussions;
    private final Goals goals;
    private final Teams teams;
    private final LateDiscussions late;
    private final TeamFigures figures;
    private final TeamDevelopment development;
    private final Clock clock;

    TeamPages(
            Coachings coachings,
            Discussions discussions,
            Goals goals,
            Teams teams,
            LateDiscussions late,
            TeamFigures figures,
            TeamDevelopment development,
            Clock clock) {
        this.coachings = coachings;
        this.discussions = discussions;
        this.goals = goals;
        this.teams = teams;
        this.late = late;
        this.figures = figures;
        this.development = development;
        this.clock = clock;
    }

    /** Whether there is a page for this person: a team lead, or the manager of a unit that has coaches. */
    @Transactional(readOnly = true)
    public boolean isFor(Member person) {
        return leads(person) || !managed(person).isEmpty();
    }

    /** Empty for everybody else. */
    public Optional<TeamPage> of(Member reader) {
        Set<String> team = leads(reader) ? Set.copyOf(teams.coaches(reader.id())) : Set.of();
        Set<String> coaches = new HashSet<>(team);
        coaches.addAll(managed(reader));
        return leads(reader) || !coaches.isEmpty() ? Optional.of(page(reader, team, coaches)) : Optional.empty();
    }

    private TeamPage page(Member reader, Set<String> team, Set<String> coaches) {
        Map<Long, CoachingCard> all = coachings.ofCoaches(coaches).stream()
                .collect(Collectors.toMap(CoachingCard::id, Function.identity()));
        LocalDate since = LocalDate.now(clock).minusMonths(MONTHS);
        // The development's whole months begin earlier, and a discussion may be held weeks after its day.
        List<DiscussionCard> asked = discussions.since(all.keySet(), since.minusMonths(3));
        List<DiscussionCard> counted =
                asked.stream().filter(discussion -> discussion.dueOn().isAfter(since)).toList();
        Language language = reader.language();
        return new TeamPage(
                leads(reader) ? late.of(reader, ofCoaches(team, counted, all), all) : null,
                figures.ofGoals(goals.over(all.keySet(), since), all, language),
                figures.ofDiscussions(counted, all, language),
                development.of(asked, all, language));
    }

    private static List<DiscussionCard> ofCoaches(
            Set<String> coaches, List<DiscussionCard> asked, Map<Long, CoachingCard> coachings) {
        return asked.stream()
                .filter(discussion -> coaches.contains(coachings.get(discussion.coaching()).coach()))
                .toList();
    }

    private static boolean leads(Member person) {
        return person.groups().contains(Group.TEAM_LEAD);
    }

    private List<String> managed(Member person) {
        return person.groups().contains(Group.MANAGER) ? teams.coachesManagedBy(person.id()) : List.of();
    }
}
