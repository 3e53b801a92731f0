package fi.kapula.pta;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.springframework.lang.Nullable;

/**
 * A discussion, without what was said.
 *
 * @param agreedOn the agreed day: what tells it from the others of its coaching
 * @param dueOn when it begins: the agreed day, moved to a working day
 * @param setVersion of the question set that is asked
 * @param reason id of the sealed reason of one that was skipped
 * @param unprepared id of the client's sealed reason for not preparing
 * @param acknowledgements of those parties who have answered
 */
public record DiscussionCard(
        long id,
        long coaching,
        String businessKey,
        LocalDate agreedOn,
        LocalDate dueOn,
        DiscussionState state,
        int setVersion,
        @Nullable Long reason,
        @Nullable Long unprepared,
        @Nullable LocalDate heldOn,
        Map<Party, DiscussionAcknowledgement> acknowledgements) {

    static final String QUESTION_SET = "pta-standard";

    /** What the sheets of its answers are about. */
    String subject() {
        return "discussion-" + id;
    }

    /** Within a week of its day, also where discussions are two weeks apart. */
    boolean isOnTime() {
        return heldOn != null && !heldOn.isAfter(dueOn.plusWeeks(1));
    }

    DiscussionOutcome outcome() {
        return switch (state) {
            case HELD -> isOnTime() ? DiscussionOutcome.ON_TIME : DiscussionOutcome.LATE;
            case SKIPPED -> DiscussionOutcome.SKIPPED;
            case MISSED -> DiscussionOutcome.MISSED;
            case PREPARING, OPEN -> DiscussionOutcome.OPEN;
        };
    }

    /** What it is called by: when it was held, else when it was to be. */
    LocalDate day() {
        return heldOn == null ? dueOn : heldOn;
    }

    boolean isAcknowledged() {
        return acknowledgements.keySet().containsAll(Set.of(Party.values()));
    }

    boolean isAgreed() {
        return isAcknowledged() && acknowledgements.values().stream().allMatch(DiscussionAcknowledgement::isAccepted);
    }
}
