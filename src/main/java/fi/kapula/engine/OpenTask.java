package fi.kapula.engine;

import fi.kapula.shared.Directory;
import fi.kapula.shared.Language;
import java.util.Map;

/**
 * A user task as its form bean sees it.
 *
 * @param form the form's id, for instance {@code PresentApplication}
 * @param reader who opens or submits it; the gate has checked that the task is theirs
 * @param variables the process variables in sight of the task
 */
public record OpenTask(
        String id, String form, String businessKey, Directory.Member reader, Map<String, Object> variables) {

    public Language language() {
        return reader.language();
    }
}
