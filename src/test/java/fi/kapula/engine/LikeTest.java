package fi.kapula.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikeTest {

    @ParameterizedTest
    @CsvSource({
        "%,          Pesonen, true",
        "Pes%,       Pesonen, true",
        "%nen,       Pesonen, true",
        "%so%,       Pesonen, true",
        "P_sonen,    Pesonen, true",
        "P%o%n%,     Pesonen, true",
        "pes%,       Pesonen, false",
        "Pes,        Pesonen, false",
        "%x%,        Pesonen, false",
        "100\\%,     100%,    true",
        "100\\%,     1000,    false",
        "a\\_b,      a_b,     true",
        "a\\_b,      axb,     false",
        "%%%%%%%%%%%%%%%%%%%%x, aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa, false"
    })
    void compares_as_sql_does(String pattern, String value, boolean matches) {
        assertThat(Like.matches(pattern, value)).isEqualTo(matches);
    }
}
