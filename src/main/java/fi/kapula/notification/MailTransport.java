package fi.kapula.notification;

import jakarta.mail.internet.InternetAddress;
import java.util.Optional;

/** The way that mails leave: a mail server, or a folder where there is none. */
interface MailTransport {

    /** @return why it did not leave; empty when it did */
    Optional<Obstacle> deliver(Mail mail, InternetAddress to);

    /** Whether mails reach people; where they do not, as in a demo, their content may be looked at. */
    boolean reachesPeople();
}
