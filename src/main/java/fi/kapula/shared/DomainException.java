package fi.kapula.shared;

/**
 * A step that the rules of the domain refuse, for instance withdrawing what was accepted long ago. The message is for
 * developers; the key names the text that a person is shown.
 */
public class DomainException extends RuntimeException {

    private final String messageKey;

    /** @param messageKey key in {@code messages/errors*.properties}, for instance {@code application.alreadyAccepted} */
    public DomainException(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
