package fi.kapula.pta;

import fi.kapula.shared.DomainException;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A client's coaching period, and which discussion comes next. */
@Entity
class Coaching {

    /**
     * @param missed agreed days whose discussion can no longer be held
     * @param begun the agreed day whose discussion begins, or null
     */
    record Turn(List<LocalDate> missed, LocalDate begun) {}

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String businessKey;
    private String coach;
    private String client;

    @Enumerated(EnumType.STRING)
    private CoachingState state;

    private LocalDate startsOn;
    private LocalDate endsOn;

    @Embedded
    private Rhythm rhythm;

    private Boolean clientReminders;
    private LocalDate nextAgreed;
    private LocalDate endedOn;
    private Long endReason;
    private String openFor;
    private LocalDate wordsDeletedOn;

    @Version
    private int version;

    protected Coaching() {}

    Coaching(String businessKey, String coach) {
        this.businessKey = businessKey;
        this.coach = coach;
        this.state = CoachingState.DRAFT;
    }

    void open(CoachingPlan plan, LocalDate today) {
        require(CoachingState.DRAFT);
        this.client = plan.client();
        this.coach = plan.coach();
        this.startsOn = plan.startsOn();
        this.endsOn = plan.endsOn();
        this.rhythm = plan.rhythm();
        this.clientReminders = plan.clientReminders();
        this.nextAgreed = plan.days().first(today).orElseThrow();
        this.openFor = plan.client();
        this.state = CoachingState.RUNNING;
    }

    /**
     * A discussion's day has come. Where the days of several have passed, because nothing ran for a while, only the last of
     * them begins, and none after the end.
     */
    Turn turn(LocalDate today) {
        require(CoachingState.RUNNING);
        List<LocalDate> missed = new ArrayList<>();
        LocalDate agreed = nextAgreed;
        while (agreed != null && days().isOver(agreed, today)) {
            missed.add(agreed);
            agreed = after(agreed);
        }
        this.nextAgreed = agreed == null ? null : after(agreed);
        return new Turn(missed, agreed);
    }

    /** @return the coach until now */
    String transfer(String to) {
        require(CoachingState.RUNNING);
        String from = coach;
        this.coach = to;
        return from;
    }

    /** It is about to end before its last day. @param reason id of the sealed text */
    void endEarly(long reason) {
        require(CoachingState.RUNNING);
        this.endReason = reason;
    }

    /** @return the agreed days whose discussion had its time and has not even begun */
    List<LocalDate> end(LocalDate today) {
        require(CoachingState.RUNNING);
        List<LocalDate> missed = new ArrayList<>();
        while (nextAgreed != null && days().begins(nextAgreed).isBefore(today)) {
            missed.add(nextAgreed);
            nextAgreed = after(nextAgreed);
        }
        this.nextAgreed = null;
        this.state = CoachingState.ENDED;
        this.endedOn = today.isBefore(endsOn) ? today : endsOn;
        this.openFor = null;
        return missed;
    }

    /** The time of keeping what was written is over. */
    void forget(LocalDate today) {
        require(CoachingState.ENDED);
        this.wordsDeletedOn = today;
        this.endReason = null;
    }

    private LocalDate after(LocalDate agreed) {
        return days().after(agreed).orElse(null);
    }

    DiscussionDays days() {
        return new DiscussionDays(startsOn, endsOn, rhythm);
    }

    private void require(CoachingState expected) {
        if (state != expected) {
            throw new DomainException("error.pta.over");
        }
    }

    String businessKey() {
        return businessKey;
    }

    long id() {
        return id;
    }

    CoachingCard toCard() {
        return new CoachingCard(
                id,
                businessKey,
                coach,
                client,
                startsOn,
                endsOn,
                rhythm,
                clientReminders,
                nextAgreed == null ? null : days().begins(nextAgreed),
                endedOn,
                endReason,
                state,
                wordsDeletedOn);
    }
}
