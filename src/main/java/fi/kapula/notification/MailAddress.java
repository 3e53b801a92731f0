package fi.kapula.notification;

import fi.kapula.shared.Directory.Member;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.util.StringUtils;

/** Addresses as mail headers carry them. */
final class MailAddress {

    private MailAddress() {}

    static boolean given(Member person) {
        return StringUtils.hasText(person.email());
    }

    /** Empty where the person has no address, or what is stored is none, for instance two or one with a line break. */
    static Optional<InternetAddress> of(Member person) {
        if (!given(person)) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(person.email().strip(), person.name()));
        } catch (AddressException e) {
            return Optional.empty();
        }
    }

    static InternetAddress of(String address, String name) throws AddressException {
        InternetAddress parsed = new InternetAddress(address, true);
        try {
            parsed.setPersonal(MailText.line(name), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        return parsed;
    }
}
