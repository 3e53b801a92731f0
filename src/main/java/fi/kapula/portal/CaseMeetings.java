package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationState;
import fi.kapula.meeting.Meetings;
import fi.kapula.meeting.MeetingsAhead;
import fi.kapula.security.CasePart;
import fi.kapula.security.CaseReader;
import java.util.List;
import org.springframework.stereotype.Component;

/** The next meetings on the page of their case; all of them stand on a page of their own. */
@Component
class CaseMeetings {

    private static final int NEXT = 3;

    private final Meetings meetings;
    private final MeetingsAhead ahead;
    private final MeetingLines lines;

    CaseMeetings(Meetings meetings, MeetingsAhead ahead, MeetingLines lines) {
        this.meetings = meetings;
        this.ahead = ahead;
        this.lines = lines;
    }

    /** Soonest first; none where the reader may not see them, and while there is no supervisor. */
    List<MeetingLine> ahead(ApplicationCard application, CaseReader reader, Visitor visitor) {
        boolean shown = application.state() == ApplicationState.ACCEPTED && reader.mayRead(CasePart.MEETINGS);
        return shown
                ? ahead.ofCase(application.businessKey(), NEXT).stream()
                        .map(meeting -> lines.line(meeting.asSeenBy(visitor.id()), application.name(), visitor))
                        .toList()
                : List.of();
    }

    /** Whether the reader may see them, and there are any or will be. */
    boolean shown(ApplicationCard application, CaseReader reader) {
        return reader.mayRead(CasePart.MEETINGS)
                && (application.state() == ApplicationState.ACCEPTED || meetings.any(application.businessKey()));
    }
}
