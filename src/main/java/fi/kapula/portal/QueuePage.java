package fi.kapula.portal;

import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * The queue and all that a coordinator needs beside it.
 *
 * @param waiting null, as the proposals, where the form asks for others only
 * @param units names by id, for the choice
 */
record QueuePage(
        QueueForm form,
        @Nullable Slice<QueueRow> waiting,
        @Nullable Slice<ProposalLine> proposed,
        List<SupervisorRow> supervisors,
        Map<String, String> units) {}
