package fi.kapula.portal;

import fi.kapula.portal.Words.Moment;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * An application without a supervisor as coordinators find it.
 *
 * @param about kind, who applied, their unit
 * @param waited how long ago it was applied for, in words
 * @param history what came before: who declined, that the supervisor changes; empty the first time
 * @param task id of the task to choose a supervisor; null while there is none or a colleague has it
 * @param colleague who has taken that task; null when it is free or the reader's
 */
record QueueRow(
        String businessKey,
        String title,
        String about,
        Moment appliedOn,
        String waited,
        Standing standing,
        List<String> history,
        @Nullable String task,
        @Nullable String colleague) {}
