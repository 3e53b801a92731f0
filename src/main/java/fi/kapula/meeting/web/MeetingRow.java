package fi.kapula.meeting.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * A meeting as one reader may see it; what they may not see is null or empty.
 *
 * @param state key of its name below {@code meeting.state}
 * @param place for those who take part
 * @param link where the place is an address of the web
 * @param own the reader's own answer
 * @param answers everybody's, for the supervisor
 */
record MeetingRow(
        long id,
        String when,
        Instant startsAt,
        String state,
        String units,
        @Nullable String place,
        boolean link,
        @Nullable Answer own,
        List<Answer> answers,
        Set<Step> steps) {

    enum Step {
        ANSWER,
        MOVE,
        CANCEL,
        CONFIRM,
        CORRECT,
        CALENDAR
    }

    /** @param attended whether the person was there, in words; null until it is known */
    record Answer(String name, String reply, @Nullable String remark, @Nullable String attended) {}

    public boolean may(String step) {
        return steps.contains(Step.valueOf(step));
    }
}
