package fi.kapula.engine;

/**
 * Sees, in the gate's own transaction, every form that is opened, kept as a draft or submitted, for those who must keep
 * account of it: what cannot be noted down does not happen.
 */
public interface TaskWitness {

    enum Deed {
        OPENED,
        KEPT,
        SUBMITTED
    }

    void saw(OpenTask task, Deed deed);
}
