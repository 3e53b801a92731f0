package fi.kapula.meeting;

import java.time.Instant;

/**
 * Something that happened to a meeting, for the case's timeline. That somebody answered is for that person and the
 * supervisor alone.
 *
 * @param actor user id; null when time did it
 * @param startsAt the meeting's time as it was from then on
 */
public record MeetingHappening(long meeting, Instant at, MeetingEventKind kind, String actor, Instant startsAt) {}
