package fi.kapula.pta;

enum GoalState {
    RUNNING,
    EVALUATED,
    UNEVALUATED
}
