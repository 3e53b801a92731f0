package fi.kapula.meeting;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Writes down what happened to a meeting, and tells whoever shows figures of the case. */
@Component
class MeetingHistory {

    private final MeetingEventRepository events;
    private final ApplicationEventPublisher changes;
    private final Clock clock;

    MeetingHistory(MeetingEventRepository events, ApplicationEventPublisher changes, Clock clock) {
        this.events = events;
        this.changes = changes;
        this.clock = clock;
    }

    /** @param actor user id; null when time did it */
    MeetingCard happened(Meeting meeting, MeetingEventKind kind, String actor) {
        MeetingCard card = meeting.toCard();
        events.save(new MeetingEvent(card, clock.instant(), kind, actor));
        if (kind != MeetingEventKind.ANSWERED) {
            changes.publishEvent(new MeetingsChanged(card.businessKey()));
        }
        return card;
    }
}
