package fi.kapula.pta;

enum GoalResult {
    REACHED,
    PARTLY,
    NOT_YET
}
