package fi.kapula.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One line of an application's history. */
@Entity
@Table(name = "application_event")
class ApplicationEvent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private Long application;
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private ApplicationEventKind kind;

    private String actor;

    @Column(name = "sending_round")
    private int round;

    private String reason;

    protected ApplicationEvent() {}

    ApplicationEvent(Application application, Instant happenedAt, ApplicationEventKind kind, String actor, String reason) {
        this.application = application.id();
        this.happenedAt = happenedAt;
        this.kind = kind;
        this.actor = actor;
        this.round = application.round();
        this.reason = reason;
    }

    Happening toHappening() {
        return new Happening(happenedAt, kind, actor, round, reason);
    }

    String reason() {
        return reason;
    }

    String actor() {
        return actor;
    }
}
