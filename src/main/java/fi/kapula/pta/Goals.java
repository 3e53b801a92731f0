package fi.kapula.pta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapula.shared.CaseRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads goals; the diagram asks it when they end and who evaluates them. */
@Service("goals")
@Transactional(readOnly = true)
public class Goals {

    private final GoalRepository goals;
    private final Coachings coachings;
    private final SealedTexts texts;
    private final CaseRegister cases;
    private final ObjectMapper json;
    private final Clock clock;

    Goals(GoalRepository goals, Coachings coachings, SealedTexts texts, CaseRegister cases, ObjectMapper json, Clock clock) {
        this.goals = goals;
        this.coachings = coachings;
        this.texts = texts;
        this.cases = cases;
        this.json = json;
        this.clock = clock;
    }

    GoalCard card(long id) {
        return goals.findById(id).map(Goal::toCard).orElseThrow();
    }

    /** Oldest first. */
    List<GoalCard> ofCase(String businessKey) {
        return goals.findByBusinessKeyOrderById(businessKey).stream().map(Goal::toCard).toList();
    }

    /** Those set in this discussion, in order. */
    List<GoalCard> setIn(DiscussionCard discussion) {
        return goals.findByDiscussionOrderById(discussion.id()).stream().map(Goal::toCard).toList();
    }

    /** Of these coachings, those whose time was up after this day, with what was said of them. */
    List<GoalCard> over(Collection<Long> coachingIds, LocalDate day) {
        return goals.findByCoachingInAndStateNotAndEndsOnAfter(coachingIds, GoalState.RUNNING, day).stream()
                .map(Goal::toCard)
                .toList();
    }

    /** Of these coachings, those that end first first. */
    List<GoalCard> running(Collection<Long> coachingIds) {
        return goals.running(coachingIds).stream().map(Goal::toCard).toList();
    }

    GoalWords words(GoalCard goal) {
        return words(goal, texts.open(goal.content()));
    }

    /** @param opened the goal's text, where many are opened at once */
    GoalWords words(GoalCard goal, String opened) {
        try {
            return json.readValue(opened, GoalWords.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The words of goal " + goal.id() + " are not what they were");
        }
    }

    public Date endsAt(long goalId) {
        return Mornings.of(card(goalId).endsOn(), clock);
    }

    /** Waits for whoever gives the client to another coach just then, so that the task is the new one's. */
    @Transactional
    public List<String> evaluators(long goalId) {
        cases.lock(goals.businessKey(goalId).orElseThrow());
        return coachings.card(card(goalId).coaching()).parties();
    }

    /** Whether both have given their word. */
    public boolean evaluated(long goalId) {
        return card(goalId).isEvaluated();
    }
}
