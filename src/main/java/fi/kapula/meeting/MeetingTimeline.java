package fi.kapula.meeting;

import fi.kapula.security.CaseEvent;
import fi.kapula.security.CasePart;
import fi.kapula.security.CaseReader;
import fi.kapula.security.CaseTimeline;
import java.util.List;
import org.springframework.stereotype.Component;

/** When meetings were agreed, moved, cancelled and held. */
@Component
class MeetingTimeline implements CaseTimeline {

    private final MeetingEventRepository events;

    MeetingTimeline(MeetingEventRepository events) {
        this.events = events;
    }

    @Override
    public List<CaseEvent> of(String businessKey, CaseReader reader) {
        return reader.mayRead(CasePart.MEETINGS)
                ? events.withSupervisors(businessKey).stream()
                        .filter(line -> isFor(reader, line))
                        .map(line -> event(line.event().toHappening()))
                        .toList()
                : List.of();
    }

    /** An answer is for who gave it and for the supervisor; a former supervisor's meetings aren't the next one's. */
    private static boolean isFor(CaseReader reader, MeetingEventRepository.Line line) {
        MeetingHappening happening = line.event().toHappening();
        boolean own = line.supervisor().equals(reader.person());
        return happening.kind() == MeetingEventKind.ANSWERED
                ? own || reader.person().equals(happening.actor())
                : own || !reader.onlySupervises();
    }

    private static CaseEvent event(MeetingHappening happening) {
        return CaseEvent.of(
                happening.at(), happening.actor(), "meeting.event." + happening.kind(), happening.startsAt());
    }
}
