package fi.kapula.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mails of the whole application, for an administrator's page, which asks whether the reader is one. What a mail
 * says is shown only while mails go into the demo's folder: with a mail server it is its recipient's alone.
 */
@Service
@Transactional(readOnly = true)
public class MailOutbox {

    private static final int LARGEST_PAGE = 200;

    private final MailStore store;
    private final MailTransport transport;

    MailOutbox(MailStore store, MailTransport transport) {
        this.store = store;
        this.transport = transport;
    }

    /**
     * A mail's delivery.
     *
     * @param recipient user id
     * @param subject null while {@link #contentVisible()} is false
     * @param sentAt null while it waits
     */
    public record Entry(
            long id,
            String recipient,
            String businessKey,
            String subject,
            boolean sent,
            Instant created,
            Instant sentAt) {

        Entry withoutSubject() {
            return new Entry(id, recipient, businessKey, null, sent, created, sentAt);
        }
    }

    /** @param html a whole page, made by Kapula from escaped values */
    public record Content(String subject, String plain, String html) {}

    public boolean contentVisible() {
        return !transport.reachesPeople();
    }

    /**
     * A page, newest first.
     *
     * @param before number of the last mail of the page before, or null for the first page
     * @param limit at most 200
     */
    public List<Entry> newest(Long before, int limit) {
        List<Entry> page =
                store.newest(before == null ? Long.MAX_VALUE : before, Math.max(1, Math.min(limit, LARGEST_PAGE)));
        return contentVisible() ? page : page.stream().map(Entry::withoutSubject).toList();
    }

    /** What the mail says; empty for an unknown mail and while {@link #contentVisible()} is false. */
    public Optional<Content> content(long id) {
        if (!contentVisible()) {
            return Optional.empty();
        }
        return store.find(id)
                .map(Mail::content)
                .map(content -> new Content(content.subject(), content.plain(), content.html()));
    }
}
