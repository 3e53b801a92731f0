package fi.kapula.vault;

import jakarta.validation.constraints.NotNull;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.validation.annotation.Validated;

/**
 * Where the key ring is.
 *
 * @param keyset the key ring itself, from the environment ({@code KAPULA_VAULT_KEYSET}); empty where it is in a file.
 *     It has no constraint on purpose: a violated one would print the value
 * @param keysetFile where the key ring is kept else
 * @param create whether a key ring is made where there is none. Not in production: a lost or forgotten file must stop
 *     the start, not go unnoticed until somebody cannot read what they wrote
 */
@Validated
@ConfigurationProperties("kapula.vault")
record VaultSettings(
        String keyset,
        @NotNull @DefaultValue("./data/vault.json") Path keysetFile,
        @DefaultValue("false") boolean create) {

    boolean inEnvironment() {
        return StringUtils.hasText(keyset);
    }

    /** Without the keys: whoever prints settings must not print them. */
    @Override
    public String toString() {
        return "VaultSettings[keysetFile=%s, create=%s]".formatted(keysetFile, create);
    }
}
