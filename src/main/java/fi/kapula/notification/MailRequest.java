package fi.kapula.notification;

import java.util.List;

/**
 * A mail to one person about one event.
 *
 * @param event what happened, unique for the event, for instance {@code proposal-17-opened}: with the recipient it makes the
 *     mail unique, so that a repeated request is not sent twice
 * @param recipient user id
 * @param template key of the texts: {@code mail.<template>.subject}, {@code .request}, {@code .action} in
 *     {@code messages/mail*.properties}
 * @param businessKey the case, for instance {@code TNO-2026-0001}; null in a mail about no case
 * @param caseTitle the case's name as this recipient may see it; null with the key
 * @param arguments further values of the texts, from {@code {2}} on; {@code {0}} is the title, {@code {1}} the business key
 * @param quote somebody's own words shown apart, or null
 * @param path where the link leads, for instance {@code /tasks/4711}
 * @param calendar what the recipient's calendar shall take up, or null
 */
public record MailRequest(
        String event,
        String recipient,
        String template,
        String businessKey,
        String caseTitle,
        List<Object> arguments,
        String quote,
        String path,
        MailCalendar calendar) {

    /** Without anything for a calendar. */
    public MailRequest(
            String event,
            String recipient,
            String template,
            String businessKey,
            String caseTitle,
            List<Object> arguments,
            String quote,
            String path) {
        this(event, recipient, template, businessKey, caseTitle, arguments, quote, path, null);
    }

    /** About the recipient themself, or a case that a mail must not name. */
    public static MailRequest withoutCase(
            String event, String recipient, String template, List<Object> arguments, String path) {
        return new MailRequest(event, recipient, template, null, null, arguments, null, path);
    }

    boolean hasCase() {
        return businessKey != null;
    }
}
