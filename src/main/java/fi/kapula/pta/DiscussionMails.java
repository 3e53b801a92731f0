package fi.kapula.pta;

import fi.kapula.people.Role;
import org.springframework.stereotype.Component;

/** Who is told of a discussion beside those who have a task. */
@Component
class DiscussionMails {

    private final PtaMails mails;
    private final Discussions discussions;
    private final Teams teams;

    DiscussionMails(PtaMails mails, Discussions discussions, Teams teams) {
        this.mails = mails;
        this.discussions = discussions;
        this.teams = teams;
    }

    void skipped(long id) {
        mails.news(coaching(id).client(), "discussion-" + id + "-skipped");
    }

    /** Told to both: whoever did not agree has that it was noted. */
    void objected(long id) {
        coaching(id).parties().forEach(person -> mails.news(person, "discussion-" + id + "-objected"));
    }

    void veryLate(long id, String event) {
        teams.colleagues(coaching(id).coach(), Role.TEAM_LEAD).forEach(lead -> mails.late(lead.id(), event));
    }

    private CoachingCard coaching(long id) {
        return discussions.coachingOf(discussions.card(id));
    }
}
