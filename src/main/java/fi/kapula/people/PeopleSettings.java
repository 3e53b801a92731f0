package fi.kapula.people;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How passwords are kept and guessing is slowed down.
 *
 * @param signIn limits on wrong passwords
 * @param argon2 cost of one password check; the defaults are OWASP's for Argon2id
 */
@Validated
@ConfigurationProperties("kapula.people")
record PeopleSettings(@Valid @DefaultValue SignInLimits signIn, @Valid @DefaultValue Argon2 argon2) {

    /**
     * @param failures wrong passwords in a row that lock the user id
     * @param within longest time between two wrong passwords that counts as in a row
     * @param firstLock how long the first lock lasts; every further wrong password doubles it
     * @param longestLock where doubling ends
     */
    record SignInLimits(
            @Min(1) @DefaultValue("5") int failures,
            @NotNull @DefaultValue("15m") Duration within,
            @NotNull @DefaultValue("2m") Duration firstLock,
            @NotNull @DefaultValue("1h") Duration longestLock) {}

    /** @param memory in KiB */
    record Argon2(@Min(8) @DefaultValue("19456") int memory, @Min(1) @DefaultValue("2") int iterations) {}
}
