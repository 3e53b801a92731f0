package fi.kapula.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells one password of a person from the next one. A session keeps it, and ends where it is no longer true. */
final class PasswordStamp {

    private PasswordStamp() {}

    /** @param hash as it is stored, salted; null for somebody who cannot sign in */
    static String of(String hash) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(hash).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
