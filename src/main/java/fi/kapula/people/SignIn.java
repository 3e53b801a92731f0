package fi.kapula.people;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Checks passwords. Whether a user id exists shows neither in the answer nor in the time it takes. */
@Service
public class SignIn {

    /** {@code LOCKED} is answered whatever the password, after too many wrong ones in a row. */
    public enum Result {
        CORRECT,
        WRONG,
        LOCKED
    }

    /** @param stamp of the password, see {@link PasswordStamp}; null unless the result is {@code CORRECT} */
    public record Attempt(Result result, String stamp) {}

    private final PersonRepository persons;
    private final SignInAttempts attempts;
    private final PasswordEncoder encoder;
    private final String nobodysPassword;

    SignIn(PersonRepository persons, SignInAttempts attempts, PasswordEncoder encoder) {
        this.persons = persons;
        this.attempts = attempts;
        this.encoder = encoder;
        this.nobodysPassword = encoder.encode("nobody");
    }

    public Result check(String userId, String password) {
        return attempt(userId, password).result();
    }

    /** The same, with what tells this password from the next one. */
    public Attempt attempt(String userId, String password) {
        if (password == null || !mayBeUserId(userId)) {
            return new Attempt(Result.WRONG, null);
        }
        String hash = persons.findPassword(userId).orElse(null);
        Result result = check(userId, password, hash);
        return new Attempt(result, result == Result.CORRECT ? PasswordStamp.of(hash) : null);
    }

    private Result check(String userId, String password, String hash) {
        boolean matches = encoder.matches(password, hash == null ? nobodysPassword : hash) && hash != null;
        // Asked after the slow comparison: of many guesses at once, those that end after the lock gain nothing.
        SignInAttempts.State state = attempts.of(userId);
        if (state == SignInAttempts.State.LOCKED) {
            return Result.LOCKED;
        }
        if (!matches) {
            return attempts.failed(userId) == SignInAttempts.State.LOCKED ? Result.LOCKED : Result.WRONG;
        }
        if (state == SignInAttempts.State.FAILED) {
            attempts.forget(userId);
        }
        return Result.CORRECT;
    }

    /** Nobody has an id that the database could not keep, for instance with a zero byte in it. */
    private static boolean mayBeUserId(String userId) {
        return userId != null
                && userId.length() <= SignInAttempts.LONGEST_USER_ID
                && userId.chars().noneMatch(Character::isISOControl);
    }
}
