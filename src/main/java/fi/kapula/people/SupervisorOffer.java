package fi.kapula.people;

import fi.kapula.shared.Language;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Set;

/**
 * What supervisors say about themselves, and change when they want to. Texts are null when empty; messages are keys in
 * {@code messages/mine}.
 *
 * @param maximum how many cases at once, running ones and open proposals together; may be less than run now
 * @param longestNewProcess in months; null where there is no limit
 * @param unavailableFrom first day on which no new process can begin, or null
 * @param unavailableTo last such day, or null while it isn't known
 * @param contact how to make contact
 */
public record SupervisorOffer(
        @Min(value = 0, message = "mine.problem.maximum") @Max(value = MOST_CASES, message = "mine.problem.maximum")
                int maximum,
        @NotEmpty(message = "mine.problem.forms") Set<SupervisionForm> forms,
        @NotEmpty(message = "mine.problem.languages") Set<Language> languages,
        @Min(value = 1, message = "mine.problem.longest") @Max(value = MOST_MONTHS, message = "mine.problem.longest")
                Integer longestNewProcess,
        LocalDate unavailableFrom,
        LocalDate unavailableTo,
        @Size(max = 500, message = "mine.problem.long") String scheduleNote,
        @Size(max = 500, message = "mine.problem.long") String places,
        boolean remote,
        @Size(max = 1000, message = "mine.problem.long") String education,
        @Size(max = 4000, message = "mine.problem.long") String experience,
        @Size(max = 1000, message = "mine.problem.long") String approach,
        @Size(max = 500, message = "mine.problem.long") String contact) {

    public static final int MOST_CASES = 99;
    public static final int MOST_MONTHS = 60;

    public SupervisorOffer {
        forms = Set.copyOf(forms);
        languages = Set.copyOf(languages);
    }

    /** Whether there is a first day where there is a last one, and in this order. */
    public boolean hasPossiblePeriod() {
        return unavailableTo == null || unavailableFrom != null && !unavailableTo.isBefore(unavailableFrom);
    }
}
