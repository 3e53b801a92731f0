package fi.kapula.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.kapula.shared.Language;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private final PasswordPolicy policy = new PasswordPolicy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sininen vene soutaa hiljaa",
                "tammikuunlumi",
                "ääkköset ovat sallittuja",
                "🌱🌲🌳🌴🌵🌾🌿🍀🍁🍂🍃🍄",
                "   välit lasketaan   ",
                "topi ja kolme muuta karhua",
                "8492-7716-5530",
                "boat house keys"
            })
    void takes_what_is_long_whatever_it_is_made_of(String password) {
        assertThat(weakness("topi", password)).isEmpty();
        assertThat(weakness("bo", password)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "topi-demo, SHORT",
        "Aa1!Aa1!Aa1, SHORT",
        "🌱🌲🌳🌴🌵🌾, SHORT",
        "salasanasalasana, COMMON",
        "SalasanaSalasana, COMMON",
        "Password1234, COMMON",
        "aaaaaaaaaaaaaaaa, COMMON",
        "abababababababab, COMMON",
        "TopiPesonen2026, NAME",
        "pesonen-topi-1, NAME",
        "topitopitopi!, NAME",
        "kapulakapula1, NAME"
    })
    void refuses_what_is_guessed_first(String password, PasswordWeakness why) {
        assertThat(weakness("topi", password)).contains(why);
    }

    @ParameterizedTest
    @CsvSource({"12, false", "200, false", "11, true", "201, true"})
    void counts_from_12_to_200(int length, boolean refused) {
        String password = "abcdefgh ijk".repeat(20).substring(0, length);
        assertThat(weakness("topi", password).isPresent()).isEqualTo(refused);
    }

    private Optional<PasswordWeakness> weakness(String id, String password) {
        Person person = new Person(id, "Topi", "Pesonen", "topi@kapula.example", Language.FI, null, Set.of());
        return policy.weakness(password, person);
    }
}
