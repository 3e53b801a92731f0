package fi.kapula.shared;

import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What all modules need to know about this installation.
 *
 * @param baseUrl where users reach it, without a slash at the end; links in mails begin with it
 * @param timeZone in which dates are shown and timers repeat
 * @param demoData whether an empty database is filled with the people of the demonstration
 */
@Validated
@ConfigurationProperties("kapula")
public record KapulaSettings(
        @NotNull URI baseUrl, @NotNull @DefaultValue("Europe/Helsinki") ZoneId timeZone, boolean demoData) {}
