package fi.kapula.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** SMTP where {@code spring.mail.host} is set, else a folder. */
@Configuration(proxyBeanMethods = false)
class MailTransports {

    private static final Logger LOG = LoggerFactory.getLogger(MailTransports.class);

    @Bean
    MailTransport mailTransport(
            ObjectProvider<JavaMailSenderImpl> servers, MailMessages messages, MailSettings settings) {
        JavaMailSenderImpl server = servers.getIfAvailable();
        if (server == null) {
            LOG.info("Mails are written to {}; set spring.mail.host to send them", settings.folder().toAbsolutePath());
            return new FolderTransport(settings.folder(), messages);
        }
        return new SmtpTransport(server, messages, settings.timeouts());
    }
}
