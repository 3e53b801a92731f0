package fi.kapula.vault;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeyStatus;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.security.GeneralSecurityException;
import java.util.stream.IntStream;

/**
 * The keys: one seals, all of them open. A Tink key set in JSON, so that Google's {@code tinkey} can be used on it as
 * well. Its {@code toString} shows no key.
 */
final class KeyRing {

    private static final String REMEDY =
            "Bring back the right key ring from its copy. How one is made is in src/docs/vault.md.";

    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final KeysetHandle keys;

    private KeyRing(KeysetHandle keys) {
        this.keys = keys;
    }

    /** A new one with one key. */
    static KeyRing create() {
        return tried(() -> new KeyRing(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM)));
    }

    /**
     * @param source where it came from, for the error
     * @throws UnusableKeyRing when it is no key ring, or one of its keys is not for AES-GCM; says nothing of its
     *     content
     */
    static KeyRing parse(String json, String source) {
        KeysetHandle keys;
        try {
            keys = TinkJsonProtoKeysetFormat.parseKeyset(json.strip(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException | RuntimeException e) {
            // Without its cause, whose message may quote the JSON, and so a key.
            throw new UnusableKeyRing("The key ring in %s is no Tink key set in JSON.".formatted(source), REMEDY);
        }
        if (!IntStream.range(0, keys.size()).mapToObj(keys::getAt).allMatch(KeyRing::isAesGcm)) {
            throw new UnusableKeyRing(
                    "The key ring in %s has a key that is not of type AES256_GCM.".formatted(source), REMEDY);
        }
        return new KeyRing(keys);
    }

    /** The keys themselves. */
    String json() {
        return tried(() -> TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
    }

    Aead aead() {
        return tried(() -> keys.getPrimitive(RegistryConfiguration.get(), Aead.class));
    }

    /** The number, which is no secret, of the key that seals. */
    int sealingKey() {
        return keys.getPrimary().getId();
    }

    boolean contains(int key) {
        return IntStream.range(0, keys.size())
                .mapToObj(keys::getAt)
                .anyMatch(entry -> entry.getId() == key && entry.getStatus() == KeyStatus.ENABLED);
    }

    int size() {
        return keys.size();
    }

    /** With a new key, which opens only: every node must know it before one of them seals with it. */
    KeyRing withNewKey() {
        return tried(() -> new KeyRing(KeysetHandle.newBuilder(keys)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId())
                .build()));
    }

    /** The key that was added last seals from now on. */
    KeyRing withNewestKeySealing() {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        builder.getAt(builder.size() - 1).makePrimary();
        return tried(() -> new KeyRing(builder.build()));
    }

    /** Without the keys that no longer seal; what is sealed with them can never be opened again. */
    KeyRing withSealingKeyOnly() {
        KeysetHandle.Builder builder = KeysetHandle.newBuilder(keys);
        for (int i = builder.size() - 1; i >= 0; i--) {
            if (!builder.getAt(i).isPrimary()) {
                builder.deleteAt(i);
            }
        }
        return tried(() -> new KeyRing(builder.build()));
    }

    @Override
    public String toString() {
        return "KeyRing[%d keys, sealing with %08x]".formatted(size(), sealingKey());
    }

    private static boolean isAesGcm(KeysetHandle.Entry entry) {
        return entry.getKey().getParameters() instanceof AesGcmParameters gcm
                && gcm.getVariant() == AesGcmParameters.Variant.TINK;
    }

    private interface Attempt<T> {

        T make() throws GeneralSecurityException;
    }

    private static <T> T tried(Attempt<T> attempt) {
        try {
            return attempt.make();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
