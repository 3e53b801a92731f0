package fi.kapula.notification;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.util.Date;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Mails as mail servers and {@code .eml} files have them. */
@Component
class MailMessages {

    private static final String UTF_8 = "UTF-8";

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
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(mail.content().plain(), "plain"));
        alternatives.addBodyPart(part(mail.content().html(), "html"));
        message.setContent(alternatives);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }
}
