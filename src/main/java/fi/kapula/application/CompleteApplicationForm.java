package fi.kapula.application;

import static fi.kapula.application.ApplicationProcess.APPLICATION_ID;
import static fi.kapula.application.ApplicationProcess.DECISION;
import static fi.kapula.application.ApplicationProcess.KIND;
import static fi.kapula.application.ApplicationProcess.PRESENTER;

import fi.kapula.engine.Answer;
import fi.kapula.engine.OpenTask;
import fi.kapula.engine.Option;
import fi.kapula.engine.TaskForm;
import fi.kapula.engine.When;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.Language;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The applicant fills in, corrects, sends or withdraws the application. */
@Component
class CompleteApplicationForm implements TaskForm<CompleteApplicationForm.Submission> {

    enum Decision {
        SEND,
        WITHDRAW
    }

    /** Combining is the coordinators'. */
    enum Kind {
        INDIVIDUAL,
        GROUP
    }

    /** The languages as forms write them. */
    enum LanguageCode {
        fi,
        sv,
        en
    }

    record Submission(
            @When(key = "decision", is = "SEND") @NotNull Kind kind,
            @When(key = "decision", is = "SEND") @Size(max = 200) String name,
            @When(key = "decision", is = "SEND") @NotBlank @Size(max = 4000) String need,
            @When(key = "decision", is = "SEND") @NotBlank @Size(max = 4000) String goals,
            @When(key = "decision", is = "SEND") @Size(max = 1000) String themes,
            @When(key = "decision", is = "SEND") @Size(max = 2000) String earlierSupervision,
            @When(key = "decision", is = "SEND") @NotNull @Min(1) @Max(36) Integer months,
            @When(key = "decision", is = "SEND") @NotNull MeetingInterval interval,
            @When(key = "decision", is = "SEND") @NotNull LanguageCode language,
            @When(key = "decision", is = "SEND") @Size(max = 2000) String wishes,
            @When(key = "kind", is = "INDIVIDUAL") @Size(max = 64) String presenter,
            @When(key = "kind", is = "GROUP") @NotEmpty List<String> supervisees,
            @NotNull Decision decision) {

        ApplicationContent content() {
            Language spoken = Language.valueOf(language.name().toUpperCase(Locale.ROOT));
            return new ApplicationContent(need, goals, themes, earlierSupervision, months, interval, spoken, wishes);
        }
    }

    private final Applications applications;
    private final ApplicationService service;
    private final People people;

    CompleteApplicationForm(Applications applications, ApplicationService service, People people) {
        this.applications = applications;
        this.service = service;
        this.people = people;
    }

    @Override
    public Map<String, Object> show(OpenTask task) {
        ApplicationCard application = applications.find(APPLICATION_ID.from(task)).orElseThrow();
        String applicant = application.applicant();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("decision", Decision.SEND);
        shown.put("kind", application.kind());
        shown.put("name", application.name());
        shown.put("need", application.need());
        shown.put("goals", application.goals());
        shown.put("themes", application.themes());
        shown.put("earlierSupervision", application.earlierSupervision());
        shown.put("months", application.months());
        shown.put("interval", application.interval());
        shown.put("language", (application.language() == null ? task.language() : application.language()).code());
        shown.put("wishes", application.wishes());
        shown.put("presenter", application.presenter() == null
                ? people.presenterFor(applicant).orElse(null)
                : application.presenter());
        shown.put("supervisees", application.kind() == ApplicationKind.GROUP ? application.supervisees() : List.of());
        shown.put("presenters", options(presentersFor(applicant)));
        shown.put("candidates", options(people.groupCandidates(applicant)));
        shown.put("returnReason", applications.lastSentBack(application.id()).map(Happening::reason).orElse(""));
        return shown;
    }

    @Override
    public Answer submit(OpenTask task, Submission submission) {
        long id = APPLICATION_ID.from(task);
        if (submission.decision() == Decision.WITHDRAW) {
            service.withdraw(id);
            return Answer.accepted(DECISION, Decision.WITHDRAW.name());
        }
        String applicant = task.reader().id();
        String name = submission.name() == null ? task.reader().name() : submission.name();
        return submission.kind() == Kind.GROUP
                ? sendForGroup(id, applicant, name, submission)
                : sendToPresenter(id, applicant, name, submission);
    }

    private Answer sendToPresenter(long id, String applicant, String name, Submission submission) {
        String presenter = submission.presenter() == null
                ? people.presenterFor(applicant).orElse(null)
                : submission.presenter();
        if (presentersFor(applicant).stream().noneMatch(card -> card.id().equals(presenter))) {
            return Answer.rejected("presenter", "error.application.presenter");
        }
        service.sendToPresenter(id, name, submission.content(), presenter);
        return new Answer.Accepted(routing(ApplicationKind.INDIVIDUAL, presenter));
    }

    private Answer sendForGroup(long id, String applicant, String name, Submission submission) {
        Set<String> candidates =
                people.groupCandidates(applicant).stream().map(PersonCard::id).collect(Collectors.toSet());
        if (candidates.isEmpty()) {
            return Answer.rejected("kind", "error.application.groupNotYours");
        }
        if (submission.supervisees().size() < 2) {
            return Answer.rejected("supervisees", "error.application.groupTooSmall");
        }
        if (!candidates.containsAll(submission.supervisees())) {
            return Answer.rejected("supervisees", "error.application.notOfUnit");
        }
        service.sendForGroup(id, name, submission.content(), submission.supervisees());
        return new Answer.Accepted(routing(ApplicationKind.GROUP, null));
    }

    private List<PersonCard> presentersFor(String applicant) {
        return people.presenters().stream()
                .filter(card -> !card.id().equals(applicant))
                .toList();
    }

    private static Map<String, Object> routing(ApplicationKind kind, String presenter) {
        Map<String, Object> routing = new LinkedHashMap<>();
        routing.put(DECISION.name(), Decision.SEND.name());
        routing.put(KIND.name(), kind.name());
        routing.put(PRESENTER.name(), presenter);
        return routing;
    }

    private static List<Option> options(List<PersonCard> cards) {
        return cards.stream()
                .map(card -> new Option(card.id(), card.name() + (card.unitName() == null ? "" : ", " + card.unitName())))
                .toList();
    }
}
