package fi.kapula.pta;

import static fi.kapula.pta.CoachingProcess.COACHING_ID;
import static fi.kapula.pta.CoachingProcess.OPENING;

import fi.kapula.engine.Answer;
import fi.kapula.engine.LeftOut;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.Option;
import fi.kapula.engine.TaskForm;
import fi.kapula.engine.When;
import fi.kapula.people.PersonCard;
import fi.kapula.people.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A coach opens a coaching period for a client of their team. */
@Component
class OpenCoachingForm implements TaskForm<OpenCoachingForm.Submission> {

    record Submission(
            @NotNull @Size(max = 64) String client,
            @NotNull @Size(max = 64) String coach,
            @NotNull LocalDate startsOn,
            @NotNull LocalDate endsOn,
            @LeftOut("MONTHLY") @NotNull DiscussionInterval interval,
            @When(key = "interval", is = "MONTHLY") @NotNull @Min(1) @Max(31) Integer dayOfMonth,
            @When(key = "interval", is = "EVERY_2_WEEKS") @NotNull LocalDate firstOn,
            @NotNull YesNo clientReminders) {

        CoachingPlan plan() {
            Rhythm rhythm = interval == DiscussionInterval.MONTHLY
                    ? Rhythm.monthly(dayOfMonth)
                    : Rhythm.everyTwoWeeks(firstOn);
            return new CoachingPlan(client, coach, startsOn, endsOn, rhythm, clientReminders == YesNo.YES);
        }
    }

    private static final int USUAL_MONTHS = 6;
    private static final int MOST_YEARS = 5;

    private final CoachingService service;
    private final Coachings coachings;
    private final Teams teams;
    private final Clock clock;

    OpenCoachingForm(CoachingService service, Coachings coachings, Teams teams, Clock clock) {
        this.service = service;
        this.coachings = coachings;
        this.teams = teams;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        String coach = task.reader().id();
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("coach", coach);
        shown.put("startsOn", today);
        shown.put("endsOn", today.plusMonths(USUAL_MONTHS));
        shown.put("interval", DiscussionInterval.MONTHLY);
        shown.put("dayOfMonth", today.getDayOfMonth());
        shown.put("firstOn", today);
        shown.put("clientReminders", YesNo.YES);
        shown.put("clients", options(clients(coach)));
        shown.put("coaches", options(teams.colleagues(coach, Role.COACH)));
        return shown;
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        CoachingPlan plan = submission.plan();
        Optional<Answer> obstacle = obstacle(task.reader().id(), plan);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        service.open(COACHING_ID.from(task), plan);
        return Answer.accepted(OPENING, "OPENED");
    }

    private Optional<Answer> obstacle(String opener, CoachingPlan plan) {
        if (!teams.isIn(teams.colleagues(opener, Role.CLIENT), plan.client())) {
            return rejected("client", "error.pta.client");
        }
        if (!coachings.coached(Set.of(plan.client())).isEmpty()) {
            return rejected("client", "error.pta.coached");
        }
        if (!teams.isIn(teams.colleagues(opener, Role.COACH), plan.coach())) {
            return rejected("coach", "error.pta.coach");
        }
        LocalDate today = LocalDate.now(clock);
        if (plan.endsOn().isBefore(plan.startsOn()) || plan.endsOn().isBefore(today)) {
            return rejected("endsOn", "error.pta.ends");
        }
        if (plan.endsOn().isAfter(today.plusYears(MOST_YEARS))) {
            return rejected("endsOn", "error.pta.tooLong");
        }
        LocalDate first = plan.rhythm().firstOn();
        if (first == null) {
            return plan.days().first(today).isEmpty() ? rejected("dayOfMonth", "error.pta.noDay") : Optional.empty();
        }
        return isFirst(first, plan, today) ? Optional.empty() : rejected("firstOn", "error.pta.firstOn");
    }

    /** Where discussions come more often than each month, the first one comes within a month, too. */
    private static boolean isFirst(LocalDate day, CoachingPlan plan, LocalDate today) {
        LocalDate earliest = plan.startsOn().isAfter(today) ? plan.startsOn() : today;
        return !day.isBefore(earliest) && !day.isAfter(plan.endsOn()) && !day.isAfter(earliest.plusMonths(1));
    }

    /** Those who are coached already are not offered. */
    private List<PersonCard> clients(String coach) {
        List<PersonCard> all = teams.colleagues(coach, Role.CLIENT);
        Set<String> coached = coachings.coached(all.stream().map(PersonCard::id).collect(Collectors.toSet()));
        return all.stream().filter(card -> !coached.contains(card.id())).toList();
    }

    private static Optional<Answer> rejected(String key, String message) {
        return Optional.of(Answer.rejected(key, message));
    }

    private static List<Option> options(List<PersonCard> cards) {
        return cards.stream().map(card -> new Option(card.id(), card.name())).toList();
    }
}
