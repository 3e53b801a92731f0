package fi.kapula.pta;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param readingPermit how long a team lead who has stated a reason may read a client's data */
@Validated
@ConfigurationProperties("kapula.pta")
record PtaSettings(@NotNull @DefaultValue("PT24H") Duration readingPermit) {

    /** Spring Boot says the rule by this name when it is broken. */
    @AssertTrue
    boolean isReadingPermitFromOneHourToAWeek() {
        return readingPermit == null
                || readingPermit.compareTo(Duration.ofHours(1)) >= 0 && readingPermit.compareTo(Duration.ofDays(7)) <= 0;
    }
}
