package fi.kapula.supervision;

/** A supervision runs until it is closed, or until it did not work and another supervisor is sought. */
public enum SupervisionState {
    RUNNING,
    CLOSED,
    CHANGED
}
