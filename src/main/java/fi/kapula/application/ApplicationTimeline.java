package fi.kapula.application;

import fi.kapula.security.CaseEvent;
import fi.kapula.security.CaseReader;
import fi.kapula.security.CaseTimeline;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What happened to the application, for everybody who sees it. */
@Component
class ApplicationTimeline implements CaseTimeline {

    /** Told by the supervision, which knows whom they concern. */
    private static final Set<ApplicationEventKind> OF_THE_SUPERVISION = EnumSet.of(
            ApplicationEventKind.ACCEPTED, ApplicationEventKind.SUPERVISOR_CHANGED, ApplicationEventKind.CLOSED);

    private final ApplicationEventRepository events;

    ApplicationTimeline(ApplicationEventRepository events) {
        this.events = events;
    }

    @Override
    public List<CaseEvent> of(String businessKey, CaseReader reader) {
        return events.ofCase(businessKey).stream()
                .map(ApplicationEvent::toHappening)
                .filter(happening -> !OF_THE_SUPERVISION.contains(happening.kind()))
                .map(ApplicationTimeline::event)
                .toList();
    }

    private static CaseEvent event(Happening happening) {
        boolean again = happening.kind() == ApplicationEventKind.SENT && happening.round() > 1;
        return CaseEvent.of(
                        happening.at(),
                        happening.actor(),
                        "application.event." + (again ? "SENT_AGAIN" : happening.kind()),
                        happening.round())
                .saying(happening.reason());
    }
}
