package fi.kapula.meeting;

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
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.annotations.BatchSize;

/** One meeting of a supervisor with the supervisees of a case; its state and the steps that each state allows. */
@Entity
class Meeting {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String businessKey;
    private String supervisor;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private Instant startsAt;
    private Instant endsAt;
    private String place;
    private BigDecimal units;
    private String calendarUid;
    private int sequence;

    @ElementCollection
    @CollectionTable(name = "meeting_participant", joinColumns = @JoinColumn(name = "meeting"))
    @MapKeyColumn(name = "person")
    @BatchSize(size = 100)
    private Map<String, Participation> participants = new TreeMap<>();

    @Version
    private int version;

    protected Meeting() {}

    Meeting(String businessKey, String supervisor, Collection<String> supervisees, String calendarUid) {
        this.businessKey = businessKey;
        this.supervisor = supervisor;
        this.state = MeetingState.SCHEDULED;
        this.calendarUid = calendarUid;
        supervisees.forEach(person -> participants.put(person, Participation.ASKED));
    }

    /** Sets the first time and place. */
    Meeting scheduled(MeetingPlan plan, Instant now) {
        take(plan, now);
        return this;
    }

    /**
     * Sets another time and place; everybody is asked anew. Other units alone concern nobody's calendar.
     *
     * @param seen the sequence that the supervisor had before them
     * @return false when the meeting is at that time and place already, for instance of a second click
     */
    boolean move(MeetingPlan plan, int seen, Instant now) {
        requireAhead(now);
        if (isAt(plan)) {
            units = plan.units();
            return false;
        }
        requireSeen(seen);
        take(plan, now);
        sequence++;
        participants.replaceAll((person, part) -> Participation.ASKED);
        return true;
    }

    /** @return false when it was cancelled before */
    boolean cancel(int seen, Instant now) {
        if (state == MeetingState.CANCELLED) {
            return false;
        }
        requireAhead(now);
        requireSeen(seen);
        state = MeetingState.CANCELLED;
        sequence++;
        return true;
    }

    /** @return false when the meeting has begun: then it is too late to answer */
    boolean answer(String person, Reply reply, String remark, Instant now) {
        Participation part = participants.get(person);
        if (part == null || state == MeetingState.CANCELLED) {
            throw new DomainException("error.meeting.unknown");
        }
        if (!now.isBefore(startsAt)) {
            return false;
        }
        participants.put(person, part.replied(reply, remark, now));
        return true;
    }

    /**
     * Says what became of it, also once more when it was said wrongly.
     *
     * @param attended those who were there, or null where attendance is not kept
     */
    void confirm(boolean held, Collection<String> attended) {
        if (state == MeetingState.CANCELLED) {
            throw new DomainException("error.meeting.over");
        }
        if (attended != null && !participants.keySet().containsAll(attended)) {
            throw new DomainException("error.option");
        }
        state = held ? MeetingState.HELD : MeetingState.NOT_HELD;
        participants.replaceAll(
                (person, part) -> part.confirmed(held && attended != null ? attended.contains(person) : null));
    }

    private boolean isAt(MeetingPlan plan) {
        return startsAt.equals(plan.startsAt()) && endsAt.equals(plan.endsAt()) && place.equals(plan.place());
    }

    private void take(MeetingPlan plan, Instant now) {
        plan.obstacle(now).ifPresent(key -> {
            throw new DomainException(key);
        });
        startsAt = plan.startsAt();
        endsAt = plan.endsAt();
        place = plan.place();
        units = plan.units();
    }

    private void requireAhead(Instant now) {
        if (state != MeetingState.SCHEDULED || !now.isBefore(endsAt)) {
            throw new DomainException("error.meeting.over");
        }
    }

    /** Whoever decides about a time must have seen that very time. */
    void requireSeen(int seen) {
        if (seen != sequence) {
            throw new DomainException("error.meeting.changed");
        }
    }

    /** Whether this is what the person has answered already. */
    boolean hasAnswer(String person, Reply reply, String remark) {
        Participation part = participants.getOrDefault(person, Participation.ASKED);
        return part.reply() == reply && Objects.equals(part.remark(), remark);
    }

    boolean hasAnswerOf(String person) {
        return !hasAnswer(person, Reply.NONE, null);
    }

    boolean isOf(String person) {
        return supervisor.equals(person);
    }

    MeetingCard toCard() {
        return new MeetingCard(
                id,
                businessKey,
                supervisor,
                state,
                startsAt,
                endsAt,
                place,
                units,
                calendarUid,
                sequence,
                version,
                participants);
    }
}
