package fi.kapula.pta;

import fi.kapula.engine.OpenTask;
import fi.kapula.engine.TaskWitness;
import fi.kapula.security.AccessLog.Kind;
import org.springframework.stereotype.Component;

/** Notes down whoever opens, keeps or submits a form about a client. */
@Component
class PtaWitness implements TaskWitness {

    private final Coachings coachings;
    private final PtaAccess access;

    PtaWitness(Coachings coachings, PtaAccess access) {
        this.coachings = coachings;
        this.access = access;
    }

    /** A draft of a coaching is nobody's yet. */
    @Override
    public void saw(OpenTask task, Deed deed) {
        coachings
                .find(task.businessKey())
                .filter(coaching -> coaching.client() != null)
                .ifPresent(coaching -> access.note(coaching, task.reader().id(), kind(deed), task.form()));
    }

    private static Kind kind(Deed deed) {
        return switch (deed) {
            case OPENED -> Kind.READ;
            case KEPT -> Kind.DRAFT;
            case SUBMITTED -> Kind.WRITE;
        };
    }
}
