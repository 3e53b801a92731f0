package fi.kapula.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a new password must be, after NIST SP 800-63B. Passwords that were set otherwise go on working. */
@Component
class PasswordPolicy {

    private static final int FEWEST_DIFFERENT = 5;
    private static final int FEWEST_BESIDE_NAMES = 8;

    private final Set<String> common;

    PasswordPolicy() {
        try {
            common = new ClassPathResource("common-passwords.txt", PasswordPolicy.class)
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<PasswordWeakness> weakness(String password, Person person) {
        int length = password.codePointCount(0, password.length());
        if (length < PasswordWeakness.SHORTEST) {
            return Optional.of(PasswordWeakness.SHORT);
        }
        if (length > PasswordWeakness.LONGEST) {
            return Optional.of(PasswordWeakness.LONG);
        }
        String plain = password.toLowerCase(Locale.ROOT);
        if (common.contains(plain) || plain.codePoints().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(PasswordWeakness.COMMON);
        }
        return isMerelyNames(plain, person) ? Optional.of(PasswordWeakness.NAME) : Optional.empty();
    }

    private static boolean isMerelyNames(String password, Person person) {
        String rest = password;
        for (String name : names(person)) {
            rest = rest.replace(name, "");
        }
        return !rest.equals(password) && rest.codePointCount(0, rest.length()) < FEWEST_BESIDE_NAMES;
    }

    private static List<String> names(Person person) {
        return Stream.of(person.firstName(), person.lastName(), person.id(), "kapula")
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }
}
