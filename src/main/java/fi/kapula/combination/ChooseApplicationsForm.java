package fi.kapula.combination;

import static fi.kapula.combination.CombinationProcess.APPLICATION_ID;
import static fi.kapula.combination.CombinationProcess.DECISION;

import fi.kapula.application.ApplicationCard;
import fi.kapula.combination.ApplicationChoice.Refusal;
import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.Option;
import fi.kapula.engine.TaskForm;
import fi.kapula.engine.When;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.Language;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The coordinator chooses the applications whose applicants are asked to join. */
@Component
class ChooseApplicationsForm implements TaskForm<ChooseApplicationsForm.Submission> {

    enum Decision {
        COMBINE,
        CANCEL
    }

    record Submission(
            @NotNull Decision decision,
            @When(key = "decision", is = "COMBINE") @NotEmpty List<String> applications) {}

    private static final Map<Refusal, String> REASONS = Map.of(
            Refusal.TOO_FEW, "error.combination.tooFew",
            Refusal.SAME_APPLICANT, "error.combination.sameApplicant",
            Refusal.TAKEN, "error.combination.taken");

    private final ApplicationChoice choice;
    private final People people;
    private final MessageSource messages;

    ChooseApplicationsForm(ApplicationChoice choice, People people, MessageSource messages) {
        this.choice = choice;
        this.people = people;
        this.messages = messages;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        List<ApplicationCard> waiting = choice.waitingFor(task.reader().id());
        Map<String, PersonCard> applicants =
                people.persons(waiting.stream().map(ApplicationCard::applicant).toList());
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("waiting", waiting.stream()
                .map(application -> row(application, applicants, task.language()))
                .toList());
        shown.put("choices", waiting.stream()
                .map(application -> new Option(
                        application.businessKey(), application.businessKey() + " " + application.name()))
                .toList());
        return shown;
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        long combination = APPLICATION_ID.from(task);
        String coordinator = task.reader().id();
        if (submission.decision() == Decision.CANCEL) {
            choice.cancel(combination, coordinator);
        } else {
            Optional<Refusal> refusal = choice.choose(combination, submission.applications(), coordinator);
            if (refusal.isPresent()) {
                return Answer.rejected("applications", REASONS.get(refusal.get()));
            }
        }
        return Answer.accepted(DECISION, submission.decision().name());
    }

    private Map<String, Object> row(
            ApplicationCard application, Map<String, PersonCard> applicants, Language language) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("key", application.businessKey());
        row.put("name", application.name());
        row.put("applicant", applicant(applicants.get(application.applicant())));
        row.put("themes", application.themes());
        row.put("months", text("application.months", language, application.months()));
        row.put("language", text("language." + application.language(), language));
        return row;
    }

    private static String applicant(PersonCard person) {
        return person.unitName() == null ? person.name() : person.name() + ", " + person.unitName();
    }

    private String text(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
