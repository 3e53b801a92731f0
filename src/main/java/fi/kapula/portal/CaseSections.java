package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationKind;
import fi.kapula.matching.ProposalCard;
import fi.kapula.people.PersonCard;
import fi.kapula.portal.CasePage.Fact;
import fi.kapula.portal.CasePage.ProposalRow;
import fi.kapula.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The parts of a case's page in words. */
@Component
class CaseSections {

    private final Words words;

    CaseSections(Words words) {
        this.words = words;
    }

    String kind(ApplicationCard application, Language language) {
        return words.text(language, "application.kind." + application.kind());
    }

    /**
     * What the applicant has told; questions without an answer are left out.
     *
     * @param knowsAll whether the reader may know who is in a combined case; its applicants may not know each other
     */
    List<Fact> document(
            ApplicationCard application, Map<String, PersonCard> names, Language language, boolean knowsAll) {
        List<Fact> facts = new ArrayList<>();
        if (application.kind() == ApplicationKind.COMBINED) {
            addForm(facts, application, language);
        } else {
            add(facts, "applicant", applicant(application, names));
        }
        add(facts, "appliedOn", words.day(language, application.appliedOn()).text());
        if (application.kind() == ApplicationKind.GROUP || application.kind() == ApplicationKind.COMBINED && knowsAll) {
            add(facts, "supervisees", supervisees(application, names));
        }
        add(facts, "presenter", name(names, application.presenter()));
        add(facts, "need", application.need());
        add(facts, "goals", application.goals());
        add(facts, "themes", application.themes());
        add(facts, "earlierSupervision", application.earlierSupervision());
        if (application.months() != null) {
            add(facts, "months", words.text(language, "application.months", application.months()));
        }
        if (application.interval() != null) {
            add(facts, "interval", words.text(language, "application.interval." + application.interval()));
        }
        if (application.language() != null) {
            add(facts, "language", words.text(language, "language." + application.language()));
        }
        add(facts, "wishes", application.wishes());
        return facts;
    }

    List<ProposalRow> proposals(List<ProposalCard> proposals, Map<String, PersonCard> names, Language language) {
        return proposals.stream()
                .map(proposal -> new ProposalRow(
                        name(names, proposal.supervisor()),
                        name(names, proposal.coordinator()),
                        words.time(language, proposal.proposedAt()),
                        words.day(language, proposal.answerBy()),
                        words.text(language, "matching.proposal." + proposal.state()),
                        proposal.answeredAt() == null ? null : words.time(language, proposal.answeredAt()),
                        proposal.reason()))
                .toList();
    }

    private static String applicant(ApplicationCard application, Map<String, PersonCard> names) {
        PersonCard person = names.get(application.applicant());
        return Stream.of(
                        person.name(), application.title(), person.unitName(), application.email(), application.phone())
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String supervisees(ApplicationCard application, Map<String, PersonCard> names) {
        // The names come sorted as a directory lists people.
        return names.values().stream()
                .filter(person -> application.supervisees().contains(person.id()))
                .map(PersonCard::name)
                .collect(Collectors.joining("\n"));
    }

    private void addForm(List<Fact> facts, ApplicationCard application, Language language) {
        if (!application.supervisees().isEmpty()) {
            add(facts, "form", words.text(language, "matching.form." + application.form()));
            add(facts, "size", String.valueOf(application.supervisees().size()));
        }
    }

    private static void add(List<Fact> facts, String label, String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(label, text));
        }
    }

    private static String name(Map<String, PersonCard> names, String id) {
        return id == null || !names.containsKey(id) ? null : names.get(id).name();
    }
}
