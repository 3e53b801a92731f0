package fi.kapula.portal;

import org.springframework.lang.Nullable;

/**
 * Everything on the first page.
 *
 * @param toPresent null, as {@code presented}, for those who present nothing
 * @param waiting null for all but coordinators
 * @param supervised null for all but supervisors
 */
record HomePage(
        Slice<TaskRow> tasks,
        Slice<CaseRow> own,
        @Nullable Slice<CaseRow> toPresent,
        @Nullable Slice<CaseRow> presented,
        @Nullable Slice<CaseRow> waiting,
        @Nullable Slice<CaseRow> supervised) {

    /** Where each list begins, as the links "older" and "more" carry it; null for the beginning. */
    record Cursors(String tasks, Long own, Long toPresent, Long presented, Long waiting, Long supervised) {}
}
