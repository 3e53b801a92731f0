package fi.kapula.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Mails as mail servers and {@code .eml} files have them. */
@Component
class MailMessages {

    private static final String UTF_8 = "UTF-8";
    private static final String CALENDAR_FILE = "tapaaminen.ics";

    private final MailSettings settings;

    MailMessages(MailSettings settings) {
        this.settings = settings;
    }

    /** The same Message-ID at every try, so that a mail that went twice all the same is shown once. */
    MimeMessage message(Mail mail, InternetAddress to) throws MessagingException {
        MimeMessage message = new MimeMessage((Session) null) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", mail.messageId());
            }
        };
        message.setFrom(MailAddress.of(settings.from(), settings.organisation()));
        if (StringUtils.hasText(settings.replyTo())) {
            message.setReplyTo(InternetAddress.parse(settings.replyTo(), true));
        }
        message.setRecipient(RecipientType.TO, to);
        message.setSubject(mail.content().subject(), UTF_8);
        message.setSentDate(Date.from(mail.created()));
        // Keeps out-of-office programs from answering.
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setContent(mail.calendar() == null ? texts(mail) : withCalendar(mail));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart texts(Mail mail) throws MessagingException {
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(mail.content().plain(), "plain"));
        alternatives.addBodyPart(part(mail.content().html(), "html"));
        return alternatives;
    }

    /** Twice, as mail programs want it: an alternative that they understand by themselves, and a file to open. */
    private static MimeMultipart withCalendar(Mail mail) throws MessagingException {
        MailCalendar calendar = mail.calendar();
        MimeMultipart alternatives = texts(mail);
        alternatives.addBodyPart(
                calendarPart(calendar, "text/calendar; charset=UTF-8; method=" + calendar.method()));
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(alternatives);
        MimeBodyPart file = calendarPart(calendar, "application/ics");
        file.setFileName(CALENDAR_FILE);
        return new MimeMultipart(body, file);
    }

    private static MimeBodyPart calendarPart(MailCalendar calendar, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        byte[] text = calendar.text().getBytes(StandardCharsets.UTF_8);
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text, type)));
        // Keeps the lines as iCalendar folded them.
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }
}
