package fi.kapula.pta;

import fi.kapula.people.PersonCard;
import fi.kapula.pta.TeamPage.Late;
import fi.kapula.shared.Directory.Member;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Discussions that should have been held. That a lead has seen whose they are is written down. */
@Component
class LateDiscussions {

    private final Teams teams;
    private final PtaAccess access;
    private final GoalTexts texts;
    private final Clock clock;

    LateDiscussions(Teams teams, PtaAccess access, GoalTexts texts, Clock clock) {
        this.teams = teams;
        this.access = access;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param coachings of the discussions and others, by their ids */
    List<Late> of(Member lead, List<DiscussionCard> asked, Map<Long, CoachingCard> coachings) {
        LocalDate today = LocalDate.now(clock);
        List<DiscussionCard> late = asked.stream()
                .filter(discussion -> discussion.state().isUnheld() && discussion.dueOn().isBefore(today))
                .toList();
        List<CoachingCard> whose =
                late.stream().map(discussion -> coachings.get(discussion.coaching())).distinct().toList();
        access.noteListed(whose, lead.id(), "Team");
        Map<String, PersonCard> names = teams.parties(whose);
        return late.stream()
                .map(discussion -> {
                    CoachingCard coaching = coachings.get(discussion.coaching());
                    return new Late(
                            names.get(coaching.client()).name(),
                            names.get(coaching.coach()).name(),
                            texts.day(discussion.dueOn(), lead.language()));
                })
                .toList();
    }
}
