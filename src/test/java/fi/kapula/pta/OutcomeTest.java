package fi.kapula.pta;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** No outcome of a few clients stands alone, and none can be subtracted. */
class OutcomeTest {

    @Test
    void of_enough_clients_stand_as_they_are() {
        assertThat(together(outcome("A", 3, 0, 3), outcome("B", 9, 3, 9))).containsExactly("A 3", "B 9");
    }

    @Test
    void of_few_clients_stand_together() {
        assertThat(together(outcome("A", 9, 0, 9), outcome("B", 2, 0, 2), outcome("C", 4, 2, 3)))
                .containsExactly("A 9", "OTHERS 6");
    }

    @Test
    void take_the_next_smallest_with_them_until_they_are_enough() {
        assertThat(together(outcome("A", 9, 0, 9), outcome("B", 5, 3, 8), outcome("C", 1, 0, 1)))
                .containsExactly("A 9", "OTHERS 6");
    }

    @Test
    void are_not_shown_when_nothing_would_be_left_beside_them() {
        assertThat(together(outcome("A", 4, 0, 4), outcome("B", 1, 4, 5))).isEmpty();
    }

    private static List<String> together(Outcome... outcomes) {
        return Outcome.together(List.of(outcomes), 3).stream()
                .map(outcome -> outcome.what() + " " + outcome.number())
                .toList();
    }

    /** @param from number of the first client @param to of the one after the last */
    private static Outcome outcome(String what, long number, int from, int to) {
        Set<String> clients = IntStream.range(from, to).mapToObj(Integer::toString).collect(Collectors.toSet());
        return new Outcome(what, number, clients);
    }
}
