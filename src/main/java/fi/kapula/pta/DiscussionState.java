package fi.kapula.pta;

/** {@code PREPARING}: neither sees the other's answers; {@code OPEN}: both see them. */
enum DiscussionState {
    PREPARING,
    OPEN,
    HELD,
    SKIPPED,
    MISSED;

    boolean isUnheld() {
        return this == PREPARING || this == OPEN;
    }
}
