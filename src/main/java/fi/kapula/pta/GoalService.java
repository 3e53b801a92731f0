package fi.kapula.pta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import fi.kapula.shared.CaseRegister;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets goals and takes both parties' word on them. */
@Service
@Transactional
public class GoalService {

    /** What somebody says of a goal. @param beside whether it was said beside the coach, who wrote it down */
    record Word(Party party, GoalResult result, String remark, boolean carryOn, boolean beside) {}

    private final GoalRepository goals;
    private final Coachings coachings;
    private final SealedTexts texts;
    private final CaseRegister cases;
    private final ObjectMapper json;
    private final Clock clock;

    GoalService(
            GoalRepository goals,
            Coachings coachings,
            SealedTexts texts,
            CaseRegister cases,
            ObjectMapper json,
            Clock clock) {
        this.goals = goals;
        this.coachings = coachings;
        this.texts = texts;
        this.cases = cases;
        this.json = json;
        this.clock = clock;
    }

    /** @param discussion id of the one in which it is set */
    GoalCard set(String businessKey, long discussion, GoalWords words, GoalTerms terms) {
        CoachingCard coaching = coachings.find(businessKey).orElseThrow();
        long content = texts.keep(businessKey, written(words));
        return goals.save(new Goal(coaching, discussion, content, terms, LocalDate.now(clock))).toCard();
    }

    void evaluate(long id, Word word) {
        Goal goal = locked(id);
        Long remark = texts.keep(goal.toCard().businessKey(), word.remark());
        goal.evaluate(
                word.party(),
                new GoalEvaluation(word.result(), remark, word.carryOn(), word.beside(), clock.instant()));
    }

    /** @return the goal that carries this one on; empty also when the coaching has ended */
    Optional<GoalCard> close(long id) {
        Goal goal = locked(id);
        CoachingCard coaching = coachings.card(goal.toCard().coaching());
        return goal.close() && coaching.isRunning()
                ? Optional.of(goals.save(goal.carryOn(coaching, LocalDate.now(clock))).toCard())
                : Optional.empty();
    }

    private String written(GoalWords words) {
        try {
            return json.writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A goal that cannot be written down");
        }
    }

    private Goal locked(long id) {
        cases.lock(goals.businessKey(id).orElseThrow());
        return goals.findById(id).orElseThrow();
    }
}
