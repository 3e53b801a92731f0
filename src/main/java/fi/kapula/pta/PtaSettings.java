package fi.kapula.pta;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long what is kept, and what is open.
 *
 * @param readingPermit how long a team lead who has stated a reason may read a client's data
 * @param keepAfterEnd from the end of a coaching to the deletion of everything that was written in it
 */
@Validated
@ConfigurationProperties("kapula.pta")
record PtaSettings(
        @NotNull @DefaultValue("PT24H") Duration readingPermit, @NotNull @DefaultValue("P10Y") Period keepAfterEnd) {

    private static final Period SHORTEST = Period.ofMonths(3);


    /** Spring Boot says the rule by this name when it is broken. */
    @AssertTrue
    boolean isReadingPermitFromOneHourToAWeek() {
        return readingPermit == null
                || readingPermit.compareTo(Duration.ofHours(1)) >= 0 && readingPermit.compareTo(Duration.ofDays(7)) <= 0;
    }

    /** The last goals are still evaluated after the end. */
    @AssertTrue
    boolean isKeepAfterEndAtLeastThreeMonths() {
        return keepAfterEnd == null
                || !LocalDate.EPOCH.plus(keepAfterEnd).isBefore(LocalDate.EPOCH.plus(SHORTEST));
    }
}
