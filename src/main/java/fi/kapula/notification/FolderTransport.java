package fi.kapula.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes mails as {@code .eml} files, for demonstrations and for trying things out. */
class FolderTransport implements MailTransport {

    private static final Logger LOG = LoggerFactory.getLogger(FolderTransport.class);

    private final Path folder;
    private final MailMessages messages;

    FolderTransport(Path folder, MailMessages messages) {
        this.folder = folder;
        this.messages = messages;
    }

    @Override
    public Optional<Obstacle> deliver(Mail mail, InternetAddress to) {
        try {
            Files.createDirectories(folder);
            // Written aside first: whoever watches the folder sees whole mails only; one written again replaces itself.
            Path unfinished = folder.resolve(".%06d.unfinished".formatted(mail.id()));
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                messages.message(mail, to).writeTo(out);
            }
            Files.move(
                    unfinished,
                    folder.resolve(fileName(mail)),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            return Optional.empty();
        } catch (IOException | MessagingException e) {
            LOG.warn("Mail {} was not written: {}", mail.id(), e.toString());
            return Optional.of(Obstacle.FOLDER_CLOSED);
        }
    }

    @Override
    public boolean reachesPeople() {
        return false;
    }

    /** For instance {@code 000017-proposal-17-opened-aino.eml}: in order of sending, then what for and to whom. */
    private static String fileName(Mail mail) {
        String words = "%s-%s".formatted(mail.event(), mail.recipient()).replaceAll("[^A-Za-z0-9.-]+", "_");
        return "%06d-%s.eml".formatted(mail.id(), MailText.cut(words, 150).replace("…", ""));
    }
}
