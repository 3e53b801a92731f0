package fi.kapula.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands mails to the organisation's mail server. */
class SmtpTransport implements MailTransport {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpTransport.class);

    private final JavaMailSenderImpl server;
    private final MailMessages messages;

    SmtpTransport(JavaMailSenderImpl server, MailMessages messages, MailSettings.Timeouts timeouts) {
        this.server = server;
        this.messages = messages;
        limit("connectiontimeout", timeouts.connection());
        limit("timeout", timeouts.read());
        limit("writetimeout", timeouts.write());
    }

    /** Without limits, a server that says nothing would be waited for, for ever. */
    private void limit(String what, Duration longest) {
        String protocol = server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol();
        server.getJavaMailProperties()
                .putIfAbsent("mail.%s.%s".formatted(protocol, what), String.valueOf(longest.toMillis()));
    }

    @Override
    public Optional<Obstacle> deliver(Mail mail, InternetAddress to) {
        try {
            server.send(messages.message(mail, to));
            return Optional.empty();
        } catch (MailException | MessagingException e) {
            LOG.warn("Mail {} was not sent: {}", mail.id(), withoutAddresses(e));
            return Optional.of(obstacle(e));
        }
    }

    @Override
    public boolean reachesPeople() {
        return true;
    }

    private static Obstacle obstacle(Exception failure) {
        if (failure instanceof MailAuthenticationException) {
            return Obstacle.LOGIN_REFUSED;
        }
        return causes(failure)
                .flatMap(cause -> known(cause).stream())
                .reduce((outer, inner) -> inner)
                .orElse(Obstacle.CONNECTION_FAILED);
    }

    private static Optional<Obstacle> known(Throwable cause) {
        if (cause instanceof SMTPAddressFailedException refused) {
            int code = refused.getReturnCode();
            return Optional.of(code >= 500 ? Obstacle.addressRefused(code) : Obstacle.serverRefused(code));
        }
        if (cause instanceof SMTPSendFailedException refused) {
            return Optional.of(Obstacle.serverRefused(refused.getReturnCode()));
        }
        return cause instanceof MailConnectException || cause instanceof SocketTimeoutException
                ? Optional.of(Obstacle.SERVER_SILENT)
                : Optional.empty();
    }

    /** From the outermost to the innermost; Spring keeps what the server said beside the chain. */
    private static Stream<Throwable> causes(Throwable failure) {
        Throwable first = failure instanceof MailSendException sending && sending.getMessageExceptions().length > 0
                ? sending.getMessageExceptions()[0]
                : failure;
        return Stream.iterate(first, cause -> cause != null, Throwable::getCause);
    }

    private static String withoutAddresses(Exception failure) {
        return String.join(" / ", causes(failure).map(Throwable::toString).toList())
                .replaceAll("\\S+@\\S+", "…")
                .replaceAll("\\s+", " ");
    }
}
