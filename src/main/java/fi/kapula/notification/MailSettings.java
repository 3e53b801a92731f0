package fi.kapula.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.file.Path;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How mails look and leave; defaults stand in {@code application.yaml}.
 *
 * @param folder where mails are written while {@code spring.mail.host} is not set
 * @param replyTo empty where answers go to {@code from}
 * @param organisation the sender's name
 * @param tasksInTasklist whether links to tasks open Camunda's Tasklist instead of the portal's page
 */
@Validated
@ConfigurationProperties("kapula.notification")
record MailSettings(
        @NotNull Path folder,
        @NotBlank @Email String from,
        @Email String replyTo,
        @NotBlank @Size(max = 100) String organisation,
        boolean tasksInTasklist,
        @NotNull @Valid Timeouts timeouts) {

    /**
     * Waiting for the mail server. A sending is about ten exchanges, and all together must stay below the lock time of
     * a job (5 min), after which another node would take the job for abandoned.
     */
    record Timeouts(
            @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 30) Duration connection,
            @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 20) Duration read,
            @NotNull @DurationMin(millis = 100) @DurationMax(seconds = 20) Duration write) {}

    String senderDomain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }
}
