package fi.kapula.application;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.Language;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The application as the readonly fields of forms show it, in words of the reader's language. */
@Component
public class ApplicationDocument {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final Applications applications;
    private final People people;
    private final MessageSource messages;

    ApplicationDocument(Applications applications, People people, MessageSource messages) {
        this.applications = applications;
        this.people = people;
        this.messages = messages;
    }

    /** Everything but the compensation. */
    public Map<String, Object> show(long id, Language language) {
        ApplicationCard application = applications.find(id).orElseThrow();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", application.name());
        shown.put("applicant", applicant(application));
        shown.put("appliedOn", DAY.format(application.appliedOn()));
        shown.put("superviseeNames", people.persons(application.supervisees()).values().stream()
                .map(PersonCard::name)
                .collect(Collectors.joining("\n")));
        shown.put("need", application.need());
        shown.put("goals", application.goals());
        shown.put("themes", application.themes());
        shown.put("earlierSupervision", application.earlierSupervision());
        shown.put("length", text("application.months", language, application.months()));
        shown.put("intervalText", text("application.interval." + application.interval(), language));
        shown.put("languageText", text("language." + application.language(), language));
        shown.put("wishes", application.wishes());
        return shown;
    }

    /** The compensation in words; empty for a group, which has no presenter. */
    public String compensation(long id, Language language) {
        return applications
                .compensation(id)
                .map(compensation -> words(compensation, language))
                .orElse("");
    }

    private String words(Compensation compensation, Language language) {
        StringBuilder words = new StringBuilder();
        words.append(text("application.travelCompensated." + compensation.travelCompensated(), language));
        words.append("\n");
        words.append(text("application.supervisionCompensated." + compensation.supervisionCompensated(), language));
        if (compensation.costCentre() != null) {
            words.append("\n").append(text("application.costCentre", language, compensation.costCentre()));
        }
        if (compensation.statement() != null) {
            words.append("\n\n").append(compensation.statement());
        }
        return words.toString();
    }

    private String applicant(ApplicationCard application) {
        PersonCard person = people.person(application.applicant()).orElseThrow();
        return Stream.of(
                        person.name(), application.title(), person.unitName(), application.email(), application.phone())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
