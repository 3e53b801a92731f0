package fi.kapula.pta;

import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.lang.Nullable;

/**
 * A month's discussion, without what was said.
 *
 * @param period the month that it belongs to
 * @param dueOn the day agreed for that month, moved to a working day
 * @param reason id of the sealed reason of one that was skipped
 */
public record DiscussionCard(
        long id,
        long coaching,
        String businessKey,
        YearMonth period,
        LocalDate dueOn,
        DiscussionState state,
        @Nullable Long reason,
        @Nullable LocalDate heldOn) {}
