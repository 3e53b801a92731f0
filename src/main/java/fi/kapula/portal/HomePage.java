package fi.kapula.portal;

import org.springframework.lang.Nullable;

/**
 * Everything on the first page.
 *
 * @param toPresent null, as {@code presented}, for those who present nothing
 * @param waiting null for all but coordinators
 */
record HomePage(
        Slice<TaskRow> tasks,
        Slice<CaseRow> own,
        @Nullable Slice<CaseRow> toPresent,
        @Nullable Slice<CaseRow> presented,
        @Nullable Slice<CaseRow> waiting) {

    /** Where each list begins, as the links "older" and "more" carry it; null for the beginning. */
    record Cursors(String tasks, Long own, Long toPresent, Long presented, Long waiting) {

        boolean allBegin() {
            return tasks == null && own == null && toPresent == null && presented == null && waiting == null;
        }
    }
}
