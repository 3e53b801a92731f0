package fi.kapula.portal;

import fi.kapula.portal.Words.Moment;
import org.springframework.lang.Nullable;

/**
 * A task as lists show it.
 *
 * @param due null for a standing task
 * @param mine false while it is offered to a group of the reader's
 */
record TaskRow(
        String id,
        String name,
        String businessKey,
        String title,
        @Nullable Moment due,
        boolean late,
        boolean mine) {}
