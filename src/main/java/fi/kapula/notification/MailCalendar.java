package fi.kapula.notification;

/**
 * The iCalendar part of a mail, made for its recipient.
 *
 * @param method what the calendar is asked to do, {@code REQUEST} or {@code CANCEL}; stands in the text too
 * @param text an iCalendar object, RFC 5545
 */
public record MailCalendar(String method, String text) {}
