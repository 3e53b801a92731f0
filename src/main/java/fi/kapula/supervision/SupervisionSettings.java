package fi.kapula.supervision;

import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How supervisions are followed.
 *
 * @param contractEndNotice how long before the contract's last day the supervisor is told
 * @param quietAfter how long a supervision may be without any meeting, behind or ahead, before coordinators are shown it
 */
@Validated
@ConfigurationProperties("kapula.supervision")
record SupervisionSettings(
        @NotNull @DefaultValue("P30D") Period contractEndNotice, @NotNull @DefaultValue("P45D") Period quietAfter) {}
