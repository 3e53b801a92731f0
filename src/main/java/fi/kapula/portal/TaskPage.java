package fi.kapula.portal;

import fi.kapula.portal.Words.Moment;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A task as one person does it.
 *
 * @param caseTitle null where the reader may not open the case
 * @param due null for a standing task
 * @param takenBy who has it, when it is not the reader; null while it is nobody's
 * @param shared whether it is offered to a group
 * @param back what one says who leaves it undone; null where it must be done
 * @param errors what must be corrected, in the order of the form
 */
record TaskPage(
        String id,
        String form,
        String title,
        String businessKey,
        @Nullable String caseTitle,
        @Nullable Moment due,
        boolean late,
        boolean mine,
        @Nullable String takenBy,
        boolean shared,
        @Nullable String back,
        List<FormBlock> blocks,
        List<Wrong> errors,
        String button,
        String next) {

    /** @param id of the input that is to be corrected; null when it is none of them */
    record Wrong(@Nullable String id, String label, String text) {}

    public boolean lengthy() {
        return blocks.stream().anyMatch(block -> block.field() != null && block.field().lengthy());
    }
}
