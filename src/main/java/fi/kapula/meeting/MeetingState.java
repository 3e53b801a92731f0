package fi.kapula.meeting;

/** Where a meeting stands. Until it is confirmed, a meeting that is over is still scheduled. */
public enum MeetingState {
    SCHEDULED,
    HELD,
    NOT_HELD,
    CANCELLED
}
