package fi.kapula.application;

/** For oneself, or for a group that the applicant picks. */
public enum ApplicationKind {
    INDIVIDUAL,
    GROUP
}
