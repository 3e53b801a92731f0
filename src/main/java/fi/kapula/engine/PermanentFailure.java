package fi.kapula.engine;

/**
 * What a delegate throws when trying again cannot help before a person has done something: the job becomes an incident
 * at once. Cockpit shows the message, so it says in Finnish what happened and what to do, without personal data.
 */
public class PermanentFailure extends RuntimeException {

    public PermanentFailure(String message) {
        super(message);
    }
}
