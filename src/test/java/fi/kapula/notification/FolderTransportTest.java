package fi.kapula.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.shared.Language;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTransportTest {

    @TempDir
    Path parent;

    Path folder;
    FolderTransport transport;

    @BeforeEach
    void there_is_no_folder_yet() {
        folder = parent.resolve("data/mail");
        transport = new FolderTransport(folder, new MailMessages(Requests.settings()));
    }

    @Test
    void writes_a_mail_that_any_mail_program_opens() throws Exception {
        assertThat(transport.deliver(mail(17, "proposal-17-opened"), to("aino@kapula.example"))).isEmpty();
        assertThat(files()).containsExactly("000017-proposal-17-opened-topi.eml");
        MimeMessage read = read("000017-proposal-17-opened-topi.eml");
        assertThat(read.getSubject()).isEqualTo("Täydennä työnohjaushakemus: Topi Pesonen (TNO-2026-0001)");
        assertThat(read.getMessageID()).isEqualTo("<17@kapula.example>");
        assertThat(read.getSentDate()).isEqualTo(Instant.parse("2026-11-20T08:00:00Z"));
    }

    @Test
    void a_mail_written_again_replaces_itself() throws Exception {
        transport.deliver(mail(17, "proposal-17-opened"), to("aino@kapula.example"));
        transport.deliver(mail(17, "proposal-17-opened"), to("aino@kapula.example"));
        assertThat(files()).hasSize(1);
    }

    @Test
    void mails_stand_in_order_and_never_beside_the_folder() throws Exception {
        transport.deliver(mail(9, "b"), to("aino@kapula.example"));
        transport.deliver(mail(10, "../../a \u0000" + "ä".repeat(500)), to("aino@kapula.example"));
        assertThat(files()).hasSize(2);
        assertThat(files().get(0)).startsWith("000009-b");
        assertThat(files().get(1)).startsWith("000010-.._.._a_");
    }

    @Test
    void says_so_where_it_may_not_write() throws Exception {
        Files.createDirectories(folder.getParent());
        Files.writeString(folder, "a file, not a folder");
        assertThat(transport.deliver(mail(17, "a"), to("aino@kapula.example"))).contains(Obstacle.FOLDER_CLOSED);
    }

    private static Mail mail(long id, String event) {
        return new Mail(
                id,
                event,
                "topi",
                Requests.CASE,
                "<" + id + "@kapula.example>",
                Requests.renderer().render(Requests.returned("Topi Pesonen", null), Language.FI),
                null,
                Mail.State.WAITING,
                Instant.parse("2026-11-20T08:00:00Z"));
    }

    private static InternetAddress to(String address) throws Exception {
        return MailAddress.of(address, "Aino Aalto");
    }

    private List<String> files() throws Exception {
        try (Stream<Path> all = Files.walk(parent)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private MimeMessage read(String name) throws Exception {
        try (InputStream in = Files.newInputStream(folder.resolve(name))) {
            return new MimeMessage(null, in);
        }
    }
}
