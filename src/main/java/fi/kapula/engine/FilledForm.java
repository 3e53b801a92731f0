package fi.kapula.engine;

import java.time.Instant;
import java.util.List;
import org.springframework.lang.Nullable;

/**
 * A task with its form in the reader's language, filled with what the reader may see and their draft.
 *
 * @param form the form's id
 * @param element the user task's id in the diagram
 * @param name as the diagram says, in Finnish
 * @param due null for a standing task
 * @param assignee null while it is nobody's
 * @param mine whether the reader may submit it
 * @param shared whether it is offered to a group, so that who has taken it may give it back
 * @param optional whether it was begun as a step that leads back
 */
public record FilledForm(
        String taskId,
        String form,
        String element,
        String name,
        String businessKey,
        @Nullable Instant due,
        @Nullable String assignee,
        boolean mine,
        boolean shared,
        boolean optional,
        List<FormPart> parts) {

    /** The fields that a submission may set. */
    public List<FormPart> asked() {
        return parts.stream().filter(FormPart::asked).toList();
    }
}
