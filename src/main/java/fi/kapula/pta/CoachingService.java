package fi.kapula.pta;

import fi.kapula.questionnaire.QuestionSets;
import fi.kapula.shared.CaseRegister;
import fi.kapula.shared.CaseSystem;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a coaching period from opening to its end, discussion by discussion. */
@Service
@Transactional
public class CoachingService {

    /**
     * @param replaced an earlier discussion that was never held
     * @param left whether discussions are left after this one
     */
    record Turn(Optional<DiscussionCard> begun, Optional<DiscussionCard> replaced, boolean left) {}

    private final CoachingRepository coachings;
    private final DiscussionRepository discussions;
    private final QuestionSets questionSets;
    private final CaseRegister cases;
    private final Clock clock;

    CoachingService(
            CoachingRepository coachings,
            DiscussionRepository discussions,
            QuestionSets questionSets,
            CaseRegister cases,
            Clock clock) {
        this.coachings = coachings;
        this.discussions = discussions;
        this.questionSets = questionSets;
        this.cases = cases;
        this.clock = clock;
    }

    CoachingCard draft(String coach) {
        return coachings.save(new Coaching(cases.open(CaseSystem.PTA), coach)).toCard();
    }

    void discard(long id) {
        coachings.delete(locked(id));
    }

    CoachingCard open(long id, CoachingPlan plan) {
        Coaching coaching = locked(id);
        coaching.open(plan, LocalDate.now(clock));
        return coaching.toCard();
    }

    /** A discussion's day has come. */
    Turn nextTurn(long id) {
        Coaching coaching = locked(id);
        Optional<DiscussionCard> replaced = unheld(coaching);
        Coaching.Turn turn = coaching.turn(LocalDate.now(clock));
        turn.missed().forEach(agreed -> save(coaching, agreed).miss());
        Optional<DiscussionCard> begun = Optional.ofNullable(turn.begun())
                .map(agreed -> save(coaching, agreed).toCard());
        return new Turn(begun, replaced, coaching.toCard().nextDiscussionOn() != null);
    }

    /** @return the discussion that was not held in time */
    Optional<DiscussionCard> end(long id) {
        Coaching coaching = locked(id);
        Optional<DiscussionCard> unheld = unheld(coaching);
        coaching.end(LocalDate.now(clock)).forEach(agreed -> save(coaching, agreed).miss());
        return unheld;
    }

    private Discussion save(Coaching coaching, LocalDate agreed) {
        int version = questionSets.current(DiscussionCard.QUESTION_SET).version();
        return discussions.save(new Discussion(coaching, agreed, version));
    }

    private Optional<DiscussionCard> unheld(Coaching coaching) {
        return discussions.unheld(coaching.id()).map(Discussion::toCard);
    }

    private Coaching locked(long id) {
        cases.lock(coachings.businessKey(id).orElseThrow());
        return coachings.findById(id).orElseThrow();
    }
}
