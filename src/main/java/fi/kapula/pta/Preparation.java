package fi.kapula.pta;

/** Whether preparing for a discussion goes on, or the coach has ended it. */
enum Preparation {
    OPEN,
    BEGUN,
    SKIPPED
}
