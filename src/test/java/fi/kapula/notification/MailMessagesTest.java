package fi.kapula.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.shared.Language;
import jakarta.mail.BodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Mails as a mail program reads them. */
class MailMessagesTest {

    private static final String ENTRY = "BEGIN:VCALENDAR\r\nSUMMARY:Työnohjaus\r\nEND:VCALENDAR\r\n";

    @Test
    void brings_a_calendar_entry_as_an_alternative_and_as_a_file() throws Exception {
        MimeMultipart mixed = read(new MailCalendar("REQUEST", ENTRY));
        assertThat(mixed.getContentType()).startsWith("multipart/mixed");
        MimeMultipart alternatives = (MimeMultipart) mixed.getBodyPart(0).getContent();
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getCount()).isEqualTo(3);
        BodyPart entry = alternatives.getBodyPart(2);
        assertThat(entry.getContentType()).startsWith("text/calendar").contains("method=REQUEST", "UTF-8");
        assertThat(text(entry)).isEqualTo(ENTRY);

        BodyPart file = mixed.getBodyPart(1);
        assertThat(file.getFileName()).isEqualTo("tapaaminen.ics");
        assertThat(file.getDisposition()).isEqualTo("attachment");
        assertThat(text(file)).isEqualTo(ENTRY);
    }

    @Test
    void has_two_alternatives_without_a_calendar_entry() throws Exception {
        MimeMultipart alternatives = read(null);
        assertThat(alternatives.getContentType()).startsWith("multipart/alternative");
        assertThat(alternatives.getCount()).isEqualTo(2);
    }

    private static MimeMultipart read(MailCalendar calendar) throws Exception {
        Mail mail = new Mail(
                1,
                "meeting-1",
                "topi",
                Requests.CASE,
                "<1@kapula.example>",
                Requests.renderer().render(Requests.returned("Topi Pesonen", null), Language.FI),
                calendar,
                Mail.State.WAITING,
                Instant.parse("2026-11-20T08:00:00Z"));
        ByteArrayOutputStream sent = new ByteArrayOutputStream();
        new MailMessages(Requests.settings())
                .message(mail, MailAddress.of("topi@kapula.example", "Topi Pesonen"))
                .writeTo(sent);
        MimeMessage received = new MimeMessage(null, new ByteArrayInputStream(sent.toByteArray()));
        return (MimeMultipart) received.getContent();
    }

    private static String text(BodyPart part) throws Exception {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
