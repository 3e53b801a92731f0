package fi.kapula.notification;

import fi.kapula.shared.KapulaSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Mails as features ask for them, and what renders them without the application around it. */
final class Requests {

    static final String CASE = "TNO-2026-0001";

    private Requests() {}

    static MailRequest presentation(String event, String recipient) {
        return new MailRequest(
                event, recipient, "PresentApplication", CASE, "Topi Pesonen", List.of(), null, "/tasks/4711");
    }

    static MailRequest returned(String title, String reason) {
        return new MailRequest(
                "application-1-returned",
                "topi",
                "CompleteApplication.returned",
                CASE,
                title,
                List.of(),
                reason,
                "/tasks/1");
    }

    static MailRenderer renderer() {
        return renderer(settings(false));
    }

    static MailRenderer renderer(MailSettings settings) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/mail");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        KapulaSettings kapula =
                new KapulaSettings(URI.create("http://localhost:8080"), ZoneId.of("Europe/Helsinki"), true);
        return new MailRenderer(new MailWords(messages, kapula), kapula, settings);
    }

    static MailSettings settings() {
        return settings(false);
    }

    static MailSettings settings(boolean tasksInTasklist) {
        Duration second = Duration.ofSeconds(1);
        return new MailSettings(
                Path.of("target/mail"),
                "kapula@kapula.example",
                "",
                "Mäntylän hyvinvointialue",
                tasksInTasklist,
                new MailSettings.Timeouts(second, second, second));
    }
}
