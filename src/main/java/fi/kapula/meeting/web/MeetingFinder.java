package fi.kapula.meeting.web;

import fi.kapula.meeting.MeetingCard;
import fi.kapula.meeting.Meetings;
import fi.kapula.security.CurrentUser;
import fi.kapula.shared.Missing;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds one meeting for whoever does something about it. For all others it does not exist. */
@Component
class MeetingFinder {

    private final Meetings meetings;
    private final CurrentUser currentUser;

    MeetingFinder(Meetings meetings, CurrentUser currentUser) {
        this.meetings = meetings;
        this.currentUser = currentUser;
    }

    /** A meeting that the reader holds. */
    MeetingCard held(String key, long id) {
        return find(key, id, meeting -> meeting.isWith(currentUser.id()));
    }

    /** A meeting that the reader is invited to. */
    MeetingCard invited(String key, long id) {
        return find(key, id, meeting -> meeting.isFor(currentUser.id()));
    }

    /** A meeting that the reader holds or is invited to. */
    MeetingCard own(String key, long id) {
        return find(key, id, meeting -> meeting.isWith(currentUser.id()) || meeting.isFor(currentUser.id()));
    }

    private MeetingCard find(String key, long id, Predicate<MeetingCard> allowed) {
        return meetings.find(id)
                .filter(meeting -> meeting.businessKey().equals(key))
                .filter(allowed)
                .map(meeting -> meeting.asSeenBy(currentUser.id()))
                .orElseThrow(Missing::page);
    }
}
