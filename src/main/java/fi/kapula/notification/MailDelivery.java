package fi.kapula.notification;

import fi.kapula.shared.Directory;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends what {@link Mails} has taken. */
@Service
class MailDelivery {

    private final MailStore store;
    private final MailTransport transport;
    private final Directory directory;
    private final Clock clock;

    MailDelivery(MailStore store, MailTransport transport, Directory directory, Clock clock) {
        this.store = store;
        this.transport = transport;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Sends the mail unless it has been sent. In a transaction of its own, which ends right after the sending: the
     * engine may still roll back its step and repeat it, and then finds the mail sent.
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void send(long id) {
        Mail mail = store.lock(id);
        if (mail.sent()) {
            return;
        }
        Optional<InternetAddress> to = directory.member(mail.recipient()).flatMap(MailAddress::of);
        Optional<Obstacle> obstacle =
                to.isEmpty() ? Optional.of(Obstacle.NO_ADDRESS) : transport.deliver(mail, to.get());
        if (obstacle.isPresent()) {
            throw obstacle.get().failure(mail);
        }
        store.markSent(id, clock.instant());
    }
}
