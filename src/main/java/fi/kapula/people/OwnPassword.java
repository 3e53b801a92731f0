package fi.kapula.people;

import fi.kapula.people.SignIn.Attempt;
import fi.kapula.people.SignIn.Result;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** A person's change of their own password. */
@Service
public class OwnPassword {

    private final PersonRepository persons;
    private final SignIn signIn;
    private final PasswordPolicy policy;
    private final PasswordEncoder encoder;
    private final TransactionOperations transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnPassword(
            PersonRepository persons,
            SignIn signIn,
            PasswordPolicy policy,
            PasswordEncoder encoder,
            TransactionOperations transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.persons = persons;
        this.signIn = signIn;
        this.policy = policy;
        this.encoder = encoder;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Why the person cannot have this password; empty when they can. */
    public Optional<PasswordWeakness> weakness(String personId, String password) {
        return policy.weakness(password, persons.findById(personId).orElseThrow());
    }

    /**
     * Changes the password if the current one is correct, which counts as an attempt to sign in. Whoever has signed in
     * with the old one is out, at every door.
     *
     * @return with the stamp of the new password, by which a session goes on
     * @throws IllegalArgumentException when the next one has a weakness
     */
    public Attempt change(String personId, String current, String next) {
        if (weakness(personId, next).isPresent()) {
            throw new IllegalArgumentException("A weak password");
        }
        // The slow hashing holds no connection to the database.
        Attempt attempt = signIn.attempt(personId, current);
        if (attempt.result() != Result.CORRECT) {
            return attempt;
        }
        String hash = encoder.encode(next);
        boolean changed = Boolean.TRUE.equals(
                transactions.execute(transaction -> replace(personId, attempt.stamp(), hash)));
        return changed ? new Attempt(Result.CORRECT, PasswordStamp.of(hash)) : new Attempt(Result.WRONG, null);
    }

    /** @return false when another window was faster */
    private boolean replace(String personId, String stamp, String hash) {
        boolean changed = persons.findPassword(personId)
                .filter(old -> PasswordStamp.of(old).equals(stamp))
                .filter(old -> persons.changePassword(personId, old, hash) == 1)
                .isPresent();
        if (changed) {
            events.publishEvent(new PasswordChanged(personId, clock.instant()));
        }
        return changed;
    }
}
