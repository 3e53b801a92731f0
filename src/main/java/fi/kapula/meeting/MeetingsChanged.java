package fi.kapula.meeting;

/**
 * Published in the transaction in which a meeting of the case was scheduled, moved, cancelled, held or not: when it
 * meets next and what units are used may have changed.
 */
public record MeetingsChanged(String businessKey) {}
