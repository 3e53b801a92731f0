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
    LAPSED,
    /** Its applicant is asked to join others. */
    HELD,
    CONSENTED,
    CONSENT_REFUSED,
    COMBINED,
    /** Out of a combination, back in its place in the queue. */
    RELEASED,
    /** An applicant has left a combined case, which goes on without them. */
    LEFT,
    TAKEN_APART
}
