package fi.kapula.supervision;

import fi.kapula.notes.NotesProcess;
import org.springframework.stereotype.Component;

/** What follows in other modules when a supervision has ended for its supervisor. */
@Component
class SupervisionEnding {

    private final Supervisions supervisions;
    private final SupervisionMails mails;
    private final NotesProcess notes;

    SupervisionEnding(Supervisions supervisions, SupervisionMails mails, NotesProcess notes) {
        this.supervisions = supervisions;
        this.mails = mails;
        this.notes = notes;
    }

    void ended(String businessKey) {
        SupervisionCard ended = supervisions.latest(businessKey).orElseThrow();
        notes.supervisionEnded(businessKey, ended.supervisor());
        if (ended.state() == SupervisionState.CLOSED) {
            mails.closed(ended);
        } else {
            mails.changed(ended);
        }
    }
}
