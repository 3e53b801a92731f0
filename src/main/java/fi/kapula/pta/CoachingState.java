package fi.kapula.pta;

enum CoachingState {
    DRAFT,
    RUNNING,
    ENDED
}
