package fi.kapula.application;

import java.time.Instant;

/**
 * Something that happened to an application; everybody who sees the application may read it.
 *
 * @param actor user id; null when time did it
 * @param round how many times the application had been sent by then; 0 for a draft
 * @param reason in the actor's words, or null
 */
public record Happening(Instant at, ApplicationEventKind kind, String actor, int round, String reason) {}
