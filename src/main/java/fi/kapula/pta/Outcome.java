package fi.kapula.pta;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How often something came out in this way.
 *
 * @param clients those with whom it did
 */
record Outcome(String what, long number, Set<String> clients) {

    static final String OTHERS = "OTHERS";

    private static final Comparator<Outcome> SMALLEST_FIRST = Comparator.<Outcome>comparingInt(
                    outcome -> outcome.clients().size())
            .thenComparingLong(Outcome::number)
            .thenComparing(Outcome::what);

    /**
     * Puts together what came out with fewer clients than these, and as many more outcomes, the smallest first, as it takes
     * to speak of enough: nothing is left out that a subtraction would bring back. Empty when all come together.
     */
    static List<Outcome> together(List<Outcome> outcomes, int fewest) {
        List<Outcome> left = new ArrayList<>(outcomes.stream().sorted(SMALLEST_FIRST).toList());
        Outcome others = new Outcome(OTHERS, 0, Set.of());
        while (!left.isEmpty() && (left.get(0).isOfFewer(fewest) || others.number() > 0 && others.isOfFewer(fewest))) {
            others = others.with(left.remove(0));
        }
        if (left.isEmpty()) {
            return List.of();
        }
        left.sort(Comparator.comparing(Outcome::what));
        if (others.number() > 0) {
            left.add(others);
        }
        return left;
    }

    private boolean isOfFewer(int fewest) {
        return clients.size() < fewest;
    }

    private Outcome with(Outcome other) {
        Set<String> both = new HashSet<>(clients);
        both.addAll(other.clients());
        return new Outcome(what, number + other.number(), both);
    }
}
