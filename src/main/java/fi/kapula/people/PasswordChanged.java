package fi.kapula.people;

import java.time.Instant;

/** Published in the transaction in which a person has changed their password. */
public record PasswordChanged(String personId, Instant at) {}
