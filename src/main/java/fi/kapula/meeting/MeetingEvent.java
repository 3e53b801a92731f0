package fi.kapula.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One line of a meeting's history. */
@Entity
class MeetingEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long meeting;
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private MeetingEventKind kind;

    private String actor;
    private Instant startsAt;

    protected MeetingEvent() {}

    MeetingEvent(MeetingCard meeting, Instant happenedAt, MeetingEventKind kind, String actor) {
        this.meeting = meeting.id();
        this.happenedAt = happenedAt;
        this.kind = kind;
        this.actor = actor;
        this.startsAt = meeting.startsAt();
    }

    MeetingHappening toHappening() {
        return new MeetingHappening(meeting, happenedAt, kind, actor, startsAt);
    }
}
