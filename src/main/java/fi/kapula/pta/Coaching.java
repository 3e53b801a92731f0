package fi.kapula.pta;

import fi.kapula.shared.DomainException;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** A client's coaching period, and which month's discussion comes next. */
@Entity
class Coaching {

    /**
     * @param missed months whose discussion can no longer be held
     * @param begun the month whose discussion begins, or null
     */
    record Turn(List<YearMonth> missed, YearMonth begun) {}

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
    private Integer dayOfMonth;
    private Boolean clientReminders;
    private LocalDate nextPeriod;
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
        this.dayOfMonth = plan.dayOfMonth();
        this.clientReminders = plan.clientReminders();
        this.nextPeriod = plan.days().first(today).orElseThrow().atDay(1);
        this.openFor = plan.client();
        this.state = CoachingState.RUNNING;
    }

    /**
     * A discussion's day has come. Where the days of several have passed, because nothing ran for a while, only the last of
     * them begins, and none after the end.
     */
    Turn turn(LocalDate today) {
        require(CoachingState.RUNNING);
        List<YearMonth> missed = new ArrayList<>();
        YearMonth period = period();
        while (period != null && isOver(period, today)) {
            missed.add(period);
            period = days().after(period).orElse(null);
        }
        take(period == null ? null : days().after(period).orElse(null));
        return new Turn(missed, period);
    }

    /** @return the coach until now */
    String transfer(String to) {
        require(CoachingState.RUNNING);
        String from = coach;
        this.coach = to;
        return from;
    }

    /** Whoever has a discussion left at the end has missed it. */
    List<YearMonth> end() {
        require(CoachingState.RUNNING);
        List<YearMonth> missed = new ArrayList<>();
        for (YearMonth period = period(); period != null; period = days().after(period).orElse(null)) {
            missed.add(period);
        }
        take(null);
        this.state = CoachingState.ENDED;
        this.openFor = null;
        return missed;
    }

    /** The time of keeping what was written is over. */
    void forget(LocalDate today) {
        require(CoachingState.ENDED);
        this.wordsDeletedOn = today;
    }

    private boolean isOver(YearMonth period, LocalDate today) {
        return today.isAfter(endsOn)
                || days().after(period)
                        .filter(next -> !days().dayIn(next).isAfter(today))
                        .isPresent();
    }

    private void take(YearMonth period) {
        this.nextPeriod = period == null ? null : period.atDay(1);
    }

    private YearMonth period() {
        return nextPeriod == null ? null : YearMonth.from(nextPeriod);
    }

    DiscussionDays days() {
        return new DiscussionDays(startsOn, endsOn, dayOfMonth);
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
                dayOfMonth,
                clientReminders,
                nextPeriod == null ? null : days().dayIn(period()),
                state,
                wordsDeletedOn);
    }
}
