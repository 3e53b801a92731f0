package fi.kapula.application;

/** What can happen to an application. */
public enum ApplicationEventKind {
    BEGUN,
    SENT,
    FORWARDED,
    RETURNED,
    REJECTED,
    ACCEPTED,
    SUPERVISOR_CHANGED,
    CLOSED,
    WITHDRAWN,
    LAPSED
}
