package fi.kapula.pta;

import fi.kapula.shared.DomainException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.hibernate.annotations.BatchSize;
import org.springframework.lang.Nullable;

/** A goal of one to four weeks, and what both parties say of it afterwards. */
@Entity
class Goal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long coaching;
    private String businessKey;
    private Long discussion;
    private Long continues;
    private Long content;
    private int weeks;

    @Enumerated(EnumType.STRING)
    private RemindEvery remindEvery;

    private boolean remindCoach;
    private LocalDate startsOn;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private GoalState state;

    @ElementCollection
    @CollectionTable(name = "goal_evaluation", joinColumns = @JoinColumn(name = "goal"))
    @MapKeyColumn(name = "party")
    @MapKeyEnumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Map<Party, GoalEvaluation> evaluations = new EnumMap<>(Party.class);

    @Version
    private int version;

    protected Goal() {}

    /**
     * @param discussion in which it is set; null when it carries another on
     * @param content id of its sealed words
     */
    Goal(CoachingCard coaching, @Nullable Long discussion, long content, GoalTerms terms, LocalDate today) {
        this.coaching = coaching.id();
        this.businessKey = coaching.businessKey();
        this.discussion = discussion;
        this.content = content;
        this.weeks = terms.weeks();
        this.remindEvery = terms.remindEvery();
        this.remindCoach = terms.remindCoach();
        this.startsOn = today;
        this.endsOn = today.plusWeeks(terms.weeks());
        this.state = GoalState.RUNNING;
    }

    /** The same goal for as long again. */
    Goal carryOn(CoachingCard coaching, LocalDate today) {
        Goal next = new Goal(coaching, null, content, terms(), today);
        next.continues = id;
        return next;
    }

    void evaluate(Party party, GoalEvaluation evaluation) {
        if (state != GoalState.RUNNING || evaluations.containsKey(party)) {
            throw new DomainException("error.pta.over");
        }
        evaluations.put(party, evaluation);
    }

    /** @return whether it is to be carried on: as the client says, else as the coach does */
    boolean close() {
        if (state != GoalState.RUNNING) {
            throw new DomainException("error.pta.over");
        }
        this.state = evaluations.isEmpty() ? GoalState.UNEVALUATED : GoalState.EVALUATED;
        GoalEvaluation word = evaluations.getOrDefault(Party.CLIENT, evaluations.get(Party.COACH));
        return word != null && word.wantsToCarryOn();
    }

    private GoalTerms terms() {
        return new GoalTerms(weeks, remindEvery, remindCoach);
    }

    GoalCard toCard() {
        return new GoalCard(
                id,
                coaching,
                businessKey,
                discussion,
                continues,
                content,
                terms(),
                startsOn,
                endsOn,
                state,
                Map.copyOf(evaluations));
    }
}
