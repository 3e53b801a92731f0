package fi.kapula.pta;

import java.time.LocalDate;

/**
 * What is agreed when a coaching period begins.
 *
 * @param clientReminders whether the client is reminded of goals by e-mail
 */
record CoachingPlan(
        String client, String coach, LocalDate startsOn, LocalDate endsOn, Rhythm rhythm, boolean clientReminders) {

    DiscussionDays days() {
        return new DiscussionDays(startsOn, endsOn, rhythm);
    }
}
