package fi.kapula.notification;

import fi.kapula.shared.Directory;
import fi.kapula.shared.Directory.Member;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails to be sent. */
@Service
public class Mails {

    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);

    private final MailStore store;
    private final MailRenderer renderer;
    private final MailProcess process;
    private final MailSettings settings;
    private final Directory directory;
    private final Clock clock;

    Mails(
            MailStore store,
            MailRenderer renderer,
            MailProcess process,
            MailSettings settings,
            Directory directory,
            Clock clock) {
        this.store = store;
        this.renderer = renderer;
        this.process = process;
        this.settings = settings;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * Writes the mail in the caller's transaction; it leaves after the commit. Does nothing when the recipient already
     * has one about this event, and nothing but a line in the log when the recipient has left or has no address.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(MailRequest request) {
        if (store.contains(request.event(), request.recipient())) {
            return;
        }
        Optional<Member> recipient = directory.member(request.recipient()).filter(MailAddress::given);
        if (recipient.isEmpty()) {
            LOG.warn("No mail about {} in {}: its recipient has no address", request.event(), request.businessKey());
            return;
        }
        long id = store.add(
                request,
                "<%s@%s>".formatted(UUID.randomUUID(), settings.senderDomain()),
                renderer.render(request, recipient.get().language()),
                clock.instant());
        process.mailRequested(id, request.businessKey());
    }

    /** The address that mails come from, for those who must name it in what they attach. */
    public String sender() {
        return settings.from();
    }
}
