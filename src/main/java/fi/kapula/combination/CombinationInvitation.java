package fi.kapula.combination;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.Applications;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.people.SupervisionForm;
import fi.kapula.shared.Language;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Whom an applicant would join, in the terms that they may see: form, size and themes. Names only where the organisation
 * allows it; never anybody's need, goals or compensation.
 */
@Component
class CombinationInvitation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final Combinations combinations;
    private final Applications applications;
    private final People people;
    private final CombinationSettings settings;
    private final MessageSource messages;

    CombinationInvitation(
            Combinations combinations,
            Applications applications,
            People people,
            CombinationSettings settings,
            MessageSource messages) {
        this.combinations = combinations;
        this.applications = applications;
        this.people = people;
        this.settings = settings;
        this.messages = messages;
    }

    /** By the keys of the form. */
    Map<String, Object> show(long combination, String applicant, Language language) {
        List<Member> in = combinations.members(combination).stream()
                .filter(member -> member.state().isIn())
                .toList();
        Member own = in.stream().filter(member -> member.applicant().equals(applicant)).findFirst().orElseThrow();
        List<Member> others = in.stream().filter(member -> !member.equals(own)).toList();
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("name", applications.find(own.application()).orElseThrow().name());
        shown.put("form", form(in.size(), language));
        shown.put("size", String.valueOf(in.size()));
        shown.put("themes", themes(others));
        shown.put("names", settings.names() ? names(others) : "");
        shown.put("answerBy", DAY.format(own.answerBy()));
        return shown;
    }

    private String form(int size, Language language) {
        SupervisionForm form = size == 2 ? SupervisionForm.PAIR : SupervisionForm.GROUP;
        return messages.getMessage("matching.form." + form, null, language.locale());
    }

    /** In an order of their own, so that no line belongs to anybody. */
    private String themes(List<Member> others) {
        return applications.withKeys(others.stream().map(Member::businessKey).toList()).stream()
                .map(ApplicationCard::themes)
                .filter(Objects::nonNull)
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String names(List<Member> others) {
        return people.persons(others.stream().map(Member::applicant).toList()).values().stream()
                .map(PersonCard::name)
                .collect(Collectors.joining("\n"));
    }
}
