package fi.kapula.vault;

import java.util.List;

/** The sealed texts of one module, so that they can be sealed anew when the key has changed. */
public interface SealedRows {

    /** @param context what the text was sealed with, made from the row as it stands */
    record Row(long id, String sealed, String context) {}

    /** What they are, for the log, for instance {@code notes}. */
    String what();

    /** Whether there is any row. */
    boolean any();

    /**
     * Rows that were not sealed with the present key, in order of id.
     *
     * @param label what a text begins with that is sealed with the present key, see {@link Vault#label()}
     */
    List<Row> notLabelled(String label, long afterId, int atMost);

    /**
     * Replaces the row's text where it still is as it was read; its version and dates stay, since nothing has
     * changed.
     */
    void replace(Row row, String sealed);
}
