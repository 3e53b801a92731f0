package fi.kapula.people;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wrong passwords in a row by user id, in the database because all nodes count together. Every statement commits by
 * itself: a failure counts even where the caller's transaction is rolled back.
 */
@Component
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SignInAttempts {

    static final int LONGEST_USER_ID = 64;

    enum State {
        NONE,
        FAILED,
        LOCKED
    }

    private final JdbcTemplate jdbc;
    private final PeopleSettings.SignInLimits limits;
    private final Clock clock;

    SignInAttempts(JdbcTemplate jdbc, PeopleSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.limits = settings.signIn();
        this.clock = clock;
    }

    State of(String userId) {
        return jdbc
                .query(
                        "select locked_until from sign_in_attempt where user_id = ?",
                        (row, number) -> row.getObject("locked_until", OffsetDateTime.class),
                        userId)
                .stream()
                .findFirst()
                .map(lockedUntil -> lockedUntil.isAfter(now()) ? State.LOCKED : State.FAILED)
                .orElse(State.NONE);
    }

    State failed(String userId) {
        OffsetDateTime now = now();
        forgetOld(now);
        int failures = count(userId, now);
        OffsetDateTime lockedUntil = failures < limits.failures() ? now : now.plus(lockAfter(failures));
        jdbc.update("update sign_in_attempt set locked_until = ? where user_id = ?", lockedUntil, userId);
        return lockedUntil.isAfter(now) ? State.LOCKED : State.FAILED;
    }

    void forget(String userId) {
        jdbc.update("delete from sign_in_attempt where user_id = ?", userId);
    }

    private int count(String userId, OffsetDateTime now) {
        if (addTo(userId, now) == 0) {
            try {
                jdbc.update(
                        "insert into sign_in_attempt (user_id, failures, last_failure, locked_until) values (?, 1, ?,"
                                + " ?)",
                        userId,
                        now,
                        now);
            } catch (DuplicateKeyException otherWasFaster) {
                addTo(userId, now);
            }
        }
        Integer failures =
                jdbc.queryForObject("select failures from sign_in_attempt where user_id = ?", Integer.class, userId);
        return failures == null ? 0 : failures;
    }

    private int addTo(String userId, OffsetDateTime now) {
        return jdbc.update(
                "update sign_in_attempt set failures = failures + 1, last_failure = ? where user_id = ?", now, userId);
    }

    private void forgetOld(OffsetDateTime now) {
        OffsetDateTime old = now.minus(limits.within());
        jdbc.update("delete from sign_in_attempt where last_failure < ? and locked_until < ?", old, old);
    }

    private Duration lockAfter(int failures) {
        int doublings = Math.min(failures - limits.failures(), 30);
        Duration lock = limits.firstLock().multipliedBy(1L << doublings);
        return lock.compareTo(limits.longestLock()) < 0 ? lock : limits.longestLock();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
