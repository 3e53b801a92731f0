package fi.kapula.vault;

import fi.kapula.vault.SealedRows.Row;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Seals with the present key what older keys have sealed. Begins after each start, because key rings change with a
 * start only, and works in small batches beside the users, on several nodes at once if need be.
 */
@Component
class Resealing {

    private static final Logger LOG = LoggerFactory.getLogger(Resealing.class);
    private static final int BATCH = 100;

    private final Vault vault;
    private final ObjectProvider<SealedRows> modules;

    Resealing(Vault vault, ObjectProvider<SealedRows> modules) {
        this.vault = vault;
        this.modules = modules;
    }

    /** @param broken rows that could not be opened and stay as they are */
    record Outcome(int resealed, int broken) {}

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread thread = new Thread(() -> modules.forEach(this::reseal), "vault-resealing");
        thread.setDaemon(true);
        thread.start();
    }

    Outcome reseal(SealedRows rows) {
        int resealed = 0;
        int broken = 0;
        long last = Long.MIN_VALUE;
        List<Row> batch = rows.notLabelled(vault.label(), last, BATCH);
        while (!batch.isEmpty()) {
            for (Row row : batch) {
                if (reseal(rows, row)) {
                    resealed++;
                } else {
                    broken++;
                }
            }
            last = batch.get(batch.size() - 1).id();
            batch = rows.notLabelled(vault.label(), last, BATCH);
        }
        report(rows.what(), new Outcome(resealed, broken));
        return new Outcome(resealed, broken);
    }

    private boolean reseal(SealedRows rows, Row row) {
        try {
            rows.replace(row, vault.reseal(row.sealed(), row.context()));
            return true;
        } catch (BrokenSeal e) {
            LOG.error("{}", e.getMessage());
            return false;
        }
    }

    /** An old key may be taken from the ring once nothing is left that it sealed, which the last line says. */
    private static void report(String what, Outcome outcome) {
        if (outcome.resealed() > 0) {
            LOG.info("{}: {} sealed anew with the present key", what, outcome.resealed());
        }
        if (outcome.broken() > 0) {
            LOG.error("{}: {} cannot be opened. Is a key missing from the key ring?", what, outcome.broken());
        } else {
            LOG.info("{}: everything is sealed with the present key", what);
        }
    }
}
