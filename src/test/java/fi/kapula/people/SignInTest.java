package fi.kapula.people;

import static fi.kapula.people.SignIn.Result.CORRECT;
import static fi.kapula.people.SignIn.Result.LOCKED;
import static fi.kapula.people.SignIn.Result.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.testing.KapulaTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;

@KapulaTest
class SignInTest {

    @Autowired
    PersonRepository persons;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    PeopleSettings settings;

    @Autowired
    JdbcTemplate jdbc;

    Instant now = Instant.parse("2027-01-11T07:00:00Z");
    SignIn signIn;

    @BeforeEach
    void nobody_has_failed() {
        jdbc.update("delete from sign_in_attempt");
        signIn = new SignIn(persons, new SignInAttempts(jdbc, settings, new TestClock()), encoder);
    }

    @Test
    void the_right_password_opens() {
        assertThat(signIn.check("topi", "topi-demo")).isEqualTo(CORRECT);
        assertThat(signIn.check("topi", "taina-demo")).isEqualTo(WRONG);
        assertThat(signIn.check("topi", "")).isEqualTo(WRONG);
        assertThat(signIn.check("nobody", "nobody")).isEqualTo(WRONG);
        assertThat(signIn.check(null, null)).isEqualTo(WRONG);
        assertThat(signIn.check("x".repeat(10_000), "x")).isEqualTo(WRONG);
        assertThat(signIn.check("topi\u0000", "topi-demo")).isEqualTo(WRONG);
    }

    @Test
    void passwords_are_kept_as_argon2id() {
        assertThat(persons.findPassword("topi"))
                .hasValueSatisfying(hash -> assertThat(hash).startsWith("{argon2id}$argon2id$"));
    }

    @Test
    void five_wrong_ones_in_a_row_lock_even_the_right_one_out() {
        fail("topi", 5);
        assertThat(signIn.check("topi", "topi-demo")).isEqualTo(LOCKED);
        assertThat(signIn.check("taina", "taina-demo")).as("somebody else").isEqualTo(CORRECT);
        later(Duration.ofMinutes(3));
        assertThat(signIn.check("topi", "topi-demo")).isEqualTo(CORRECT);
    }

    @Test
    void a_right_one_between_starts_the_count_again() {
        fail("topi", 4);
        assertThat(signIn.check("topi", "topi-demo")).isEqualTo(CORRECT);
        fail("topi", 4);
        assertThat(signIn.check("topi", "topi-demo")).isEqualTo(CORRECT);
    }

    @Test
    void wrong_ones_long_apart_are_not_in_a_row() {
        fail("topi", 4);
        later(Duration.ofMinutes(16));
        assertThat(signIn.check("topi", "wrong")).isEqualTo(WRONG);
        assertThat(signIn.check("topi", "topi-demo")).isEqualTo(CORRECT);
    }

    @Test
    void every_further_wrong_one_doubles_the_lock_up_to_an_hour() {
        fail("topi", 5);
        later(Duration.ofSeconds(121));
        assertThat(signIn.check("topi", "wrong")).isEqualTo(LOCKED);
        later(Duration.ofSeconds(121));
        assertThat(signIn.check("topi", "topi-demo")).as("four minutes now").isEqualTo(LOCKED);
        for (int i = 0; i < 40; i++) {
            later(Duration.ofMinutes(61));
            signIn.check("topi", "wrong");
        }
        later(Duration.ofMinutes(61));
        assertThat(signIn.check("topi", "topi-demo")).isEqualTo(CORRECT);
    }

    @Test
    void unknown_user_ids_are_locked_alike() {
        fail("nobody", 5);
        assertThat(signIn.check("nobody", "x")).isEqualTo(LOCKED);
    }

    private void fail(String userId, int times) {
        for (int i = 0; i < times; i++) {
            signIn.check(userId, "wrong");
        }
    }

    private void later(Duration duration) {
        now = now.plus(duration);
    }

    private class TestClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Helsinki");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
