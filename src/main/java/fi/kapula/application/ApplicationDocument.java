package fi.kapula.application;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.shared.Language;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

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

    /** Everything but the compensation; of a combined case what each of its applicants has told, which they do not see. */
    public Map<String, Object> show(long id, Language language) {
        ApplicationCard application = applications.find(id).orElseThrow();
        List<ApplicationCard> told =
                application.kind() == ApplicationKind.COMBINED ? applications.joined(id) : List.of(application);
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", application.name());
        shown.put("applicant", told.stream().map(this::applicant).collect(Collectors.joining("\n")));
        shown.put("appliedOn", DAY.format(application.appliedOn()));
        shown.put("superviseeNames", people.persons(application.supervisees()).values().stream()
                .map(PersonCard::name)
                .collect(Collectors.joining("\n")));
        shown.put("need", each(told, ApplicationCard::need));
        shown.put("goals", each(told, ApplicationCard::goals));
        shown.put("themes", application.themes());
        shown.put("earlierSupervision", each(told, ApplicationCard::earlierSupervision));
        shown.put("length", text("application.months", language, application.months()));
        shown.put("intervalText", text("application.interval." + application.interval(), language));
        shown.put("languageText", text("language." + application.language(), language));
        shown.put("wishes", each(told, ApplicationCard::wishes));
        return shown;
    }

    /** The compensation in words; empty for a group, which has no presenter. Of a combined case that of each application. */
    public String compensation(long id, Language language) {
        List<ApplicationCard> joined = applications.joined(id);
        return joined.isEmpty() ? own(id, language) : each(joined, original -> own(original.id(), language));
    }

    private String own(long id, Language language) {
        return applications
                .compensation(id)
                .map(compensation -> words(compensation, language))
                .orElse("");
    }

    /** Of one application what was written; of several what was written in each, under its name. */
    private static String each(List<ApplicationCard> told, Function<ApplicationCard, String> part) {
        return told.size() == 1
                ? part.apply(told.get(0))
                : told.stream()
                        .filter(original -> StringUtils.hasText(part.apply(original)))
                        .map(original ->
                                "%s (%s):\n%s".formatted(original.name(), original.businessKey(), part.apply(original)))
                        .collect(Collectors.joining("\n\n"));
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
