package fi.kapula.portal;

import java.util.List;
import org.springframework.lang.Nullable;

/**
 * Everything on the first page.
 *
 * @param meetings those ahead
 * @param queue the beginning of the queue; null, as the worries, for all but coordinators
 * @param supervised null for all but supervisors
 * @param toPresent null, as the two after it, for those who present nothing
 */
record HomePage(
        Slice<TaskRow> tasks,
        Slice<MeetingLine> meetings,
        @Nullable Slice<QueueRow> queue,
        @Nullable List<Worry> worries,
        @Nullable Slice<SupervisedRow> supervised,
        @Nullable Slice<CaseRow> toPresent,
        @Nullable Slice<CaseRow> sentOn,
        @Nullable Slice<CaseRow> decided,
        Slice<CaseRow> own) {

    /** Where each list begins, as the links "older" and "more" carry it; null for the beginning. */
    record Cursors(
            String tasks, String meetings, Long supervised, Long toPresent, Long sentOn, Long decided, Long own) {}
}
