package fi.kapula.meeting;

/** What can happen to a meeting. */
public enum MeetingEventKind {
    SCHEDULED,
    MOVED,
    ANSWERED,
    CANCELLED,
    HELD,
    NOT_HELD
}
