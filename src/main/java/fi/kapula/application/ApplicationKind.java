package fi.kapula.application;

/** For oneself, for a group that the applicant picks, or several of the first kind that a coordinator has joined. */
public enum ApplicationKind {
    INDIVIDUAL,
    GROUP,
    COMBINED
}
