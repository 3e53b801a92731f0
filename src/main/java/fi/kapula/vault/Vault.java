package fi.kapula.vault;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Seals texts so that they can be read neither in the database nor in its backups.
 *
 * <p>A sealed text is base64 of a format byte and what Tink makes: a byte, the four of its key's number, nonce,
 * ciphertext and tag. The first six bytes fill eight characters exactly, so that SQL can tell by which key a row was
 * sealed.
 */
public class Vault {

    private static final byte FORMAT = 1;
    private static final byte TINK = 1;
    private static final int LABEL_LENGTH = 8;
    private static final int LABEL_BYTES = 6;

    private final KeyRing keys;
    private final Aead aead;

    Vault(KeyRing keys) {
        this.keys = keys;
        this.aead = keys.aead();
    }

    /**
     * @param context where the text belongs, for instance {@code note:aino:TNO-2026-0001:17}; no secret, but it opens
     *     with the same one only
     * @return about a third longer than the text in UTF-8, plus 46 characters
     */
    public String seal(String plain, String context) {
        try {
            byte[] sealed = aead.encrypt(plain.getBytes(StandardCharsets.UTF_8), bytes(context));
            return Base64.getEncoder()
                    .encodeToString(ByteBuffer.allocate(sealed.length + 1).put(FORMAT).put(sealed).array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws BrokenSeal when it was sealed with another context or key, or altered since */
    public String open(String sealed, String context) {
        try {
            byte[] bytes = Base64.getDecoder().decode(sealed);
            if (bytes.length > 1 && bytes[0] == FORMAT) {
                byte[] plain = aead.decrypt(Arrays.copyOfRange(bytes, 1, bytes.length), bytes(context));
                return new String(plain, StandardCharsets.UTF_8);
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BrokenSeal("What was sealed as %s cannot be opened: %s".formatted(context, why(sealed)));
        }
        throw new BrokenSeal("What stands at %s is not sealed".formatted(context));
    }

    /** The same text sealed with the present key. */
    public String reseal(String sealed, String context) {
        return seal(open(sealed, context), context);
    }

    /** What everything begins with that was sealed with the present key, and nothing else: eight characters. */
    public String label() {
        byte[] label = ByteBuffer.allocate(LABEL_BYTES).put(FORMAT).put(TINK).putInt(keys.sealingKey()).array();
        return Base64.getEncoder().encodeToString(label);
    }

    private String why(String sealed) {
        try {
            ByteBuffer label = ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(0, LABEL_LENGTH)));
            int key = label.getInt(2);
            return keys.contains(key)
                    ? "it was altered or moved"
                    : "its key %08x is not in the key ring".formatted(key);
        } catch (RuntimeException e) {
            return "it was altered";
        }
    }

    private static byte[] bytes(String context) {
        return context.getBytes(StandardCharsets.UTF_8);
    }
}
