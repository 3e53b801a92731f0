package fi.kapula.vault;

import java.nio.file.Path;
import java.util.List;

/** The vault that the next start would open after its key ring was rotated. */
public final class RotatedVault {

    private final Vault vault;

    private RotatedVault(Vault vault) {
        this.vault = vault;
    }

    /** The file itself is left as it is. */
    public static RotatedVault after(String keysetFile) {
        KeyRing keys = new KeyRingFile(Path.of(keysetFile)).read();
        return new RotatedVault(new Vault(keys.withNewKey().withNewestKeySealing()));
    }

    public String label() {
        return vault.label();
    }

    public String reseal(SealedRows rows) {
        Resealing.Outcome outcome = new Resealing(vault, null).reseal(rows);
        return "%d resealed, %d broken".formatted(outcome.resealed(), outcome.broken());
    }

    /** What the first three rows say. */
    public List<String> open(SealedRows rows) {
        return rows.notLabelled("none", Long.MIN_VALUE, 3).stream()
                .map(row -> vault.open(row.sealed(), row.context()))
                .toList();
    }
}
