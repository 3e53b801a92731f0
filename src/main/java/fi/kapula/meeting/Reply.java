package fi.kapula.meeting;

/** Whether the time suits a supervisee, as far as they have said. */
public enum Reply {
    NONE,
    YES,
    NO
}
