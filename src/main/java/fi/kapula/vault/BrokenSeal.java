package fi.kapula.vault;

/** A sealed text cannot be opened: it was altered or belongs elsewhere, or its key is no longer in the key ring. */
public class BrokenSeal extends RuntimeException {

    BrokenSeal(String message) {
        super(message);
    }
}
