package fi.kapula.vault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the vault with the key ring of the environment, or else of the file; makes one where that is allowed. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(VaultConfiguration.class);

    @Bean
    Vault vault(VaultSettings settings, ObjectProvider<SealedRows> sealed) {
        KeyRing keys = settings.inEnvironment()
                ? KeyRing.parse(settings.keyset(), "KAPULA_VAULT_KEYSET")
                : fromFile(new KeyRingFile(settings.keysetFile()), settings, sealed);
        LOG.info("The vault is open: {}", keys);
        return new Vault(keys);
    }

    private static KeyRing fromFile(KeyRingFile file, VaultSettings settings, ObjectProvider<SealedRows> sealed) {
        if (file.exists()) {
            if (file.readableByOthers()) {
                LOG.warn("Others than its owner may read the key ring {}; chmod 600 it", file.path());
            }
            return file.read();
        }
        // A forgotten file must not be covered up by a new one that opens nothing.
        sealed.stream().filter(SealedRows::any).findFirst().ifPresent(rows -> {
            throw new UnusableKeyRing(
                    "There is no key ring at %s, but the database has sealed %s.".formatted(file.path(), rows.what()),
                    "Put the file back in its place, or set KAPULA_VAULT_KEYSET.");
        });
        if (!settings.create()) {
            throw new UnusableKeyRing(
                    "There is no key ring at %s.".formatted(file.path()),
                    "Make one as src/docs/vault.md tells, or set KAPULA_VAULT_KEYSET, or start once with"
                            + " kapula.vault.create=true.");
        }
        KeyRing keys = KeyRing.create();
        file.create(keys);
        LOG.info("Made the key ring {}. Keep a copy of it, apart from copies of the database", file.path());
        return keys;
    }
}
