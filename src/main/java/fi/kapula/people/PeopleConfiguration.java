package fi.kapula.people;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    /** Hashes carry the name of their algorithm, so that a later one can take over password by password. */
    @Bean
    PasswordEncoder passwordEncoder(PeopleSettings settings) {
        PeopleSettings.Argon2 argon2 = settings.argon2();
        return new DelegatingPasswordEncoder(
                "argon2id",
                Map.of(
                        "argon2id",
                        new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, argon2.memory(), argon2.iterations())));
    }
}
