package fi.kapula.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the organisation meets.
 *
 * @param minutesPerUnit how long a supervision unit is
 * @param attendance whether it is kept who was there; where it is not, a meeting that was not cancelled counts as held
 * @param usualDuration proposed for a case's first meeting
 * @param alarm how long before the meeting the invited person's calendar gives notice
 */
@Validated
@ConfigurationProperties("kapula.meeting")
record MeetingSettings(
        @DefaultValue("45") @Min(1) @Max(480) int minutesPerUnit,
        @DefaultValue("true") boolean attendance,
        @DefaultValue("90m") @NotNull Duration usualDuration,
        @DefaultValue("30m") @NotNull Duration alarm) {

    /** The units that so many minutes come to, to two decimals. */
    BigDecimal units(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(minutesPerUnit), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
