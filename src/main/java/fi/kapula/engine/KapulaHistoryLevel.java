package fi.kapula.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;

/**
 * What the engine's history keeps: the path of a case, its tasks and incidents, and the values of declared variables, which
 * are ids and routing answers. No form property, no inputs of decisions, no trail of earlier values, no log of
 * jobs that went well.
 */
class KapulaHistoryLevel implements HistoryLevel {

    static final String NAME = "kapula";

    /** Of jobs only failures are of use to anybody. */
    private static final Set<HistoryEventType> DROPPED = Set.of(
            HistoryEventTypes.FORM_PROPERTY_UPDATE,
            HistoryEventTypes.DMN_DECISION_EVALUATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.JOB_CREATE,
            HistoryEventTypes.JOB_SUCCESS,
            HistoryEventTypes.JOB_DELETE);

    /** Stored in the database at first start; a later start with another id is refused by the engine. */
    private static final int ID = 77;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, Object entity) {
        if (DROPPED.contains(type)) {
            return false;
        }
        return !(entity instanceof VariableInstanceEntity variable) || ProcessVariable.isDeclared(variable.getName());
    }
}
