package fi.kapula.portal;

import fi.kapula.engine.FormPart;
import fi.kapula.engine.FormPart.Place;
import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;

/**
 * Parts of a form that belong together: a part of a question set, or what stands between those.
 *
 * @param title of the part of the set; null for what is the form's own
 */
record FormRun(@Nullable String title, List<FormPart> parts) {

    static List<FormRun> of(List<FormPart> parts) {
        List<FormRun> runs = new ArrayList<>();
        FormRun run = begin(runs, null);
        for (FormPart part : parts) {
            boolean own = part.place() == Place.FIELD;
            if (!own && part.type().equals("group")) {
                run = begin(runs, part.label());
                continue;
            }
            if (own && run.title() != null) {
                run = begin(runs, null);
            }
            run.parts().add(part);
        }
        return runs;
    }

    private static FormRun begin(List<FormRun> runs, String title) {
        FormRun run = new FormRun(title, new ArrayList<>());
        runs.add(run);
        return run;
    }
}
