package fi.kapula.matching;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationKind;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.people.SupervisorProfile;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Candidates and past proposals in words, as the coordinator compares them. */
@Component
class CandidateTable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final int SHORT = 160;

    private final MessageSource messages;
    private final People people;
    private final Clock clock;

    CandidateTable(MessageSource messages, People people, Clock clock) {
        this.messages = messages;
        this.people = people;
        this.clock = clock;
    }

    List<Map<String, Object>> rows(List<Candidate> candidates, Language language) {
        return candidates.stream().map(candidate -> row(candidate, language)).toList();
    }

    /** The reason as the decision table words it, or in the reader's language where that is not Finnish. */
    String words(String code, String reason, Language language) {
        return language == Language.FI ? reason : messages.getMessage("matching.reason." + code, null, reason, language.locale());
    }

    /** What returning and rejecting mean for a combined case; empty for others. */
    String combinationNote(ApplicationCard application, Language language) {
        return application.kind() == ApplicationKind.COMBINED ? text("matching.combination", language) : "";
    }

    /** A line per closed proposal: when, who, what came of it and why. */
    String pastProposals(List<ProposalCard> proposals, Language language) {
        Map<String, PersonCard> supervisors =
                people.persons(proposals.stream().map(ProposalCard::supervisor).toList());
        return proposals.stream()
                .filter(proposal -> proposal.state() != ProposalState.OPEN)
                .map(proposal -> "%s %s: %s%s".formatted(
                        DAY.format(proposal.answeredAt().atZone(clock.getZone())),
                        supervisors.get(proposal.supervisor()).name(),
                        text("matching.proposal." + proposal.state(), language),
                        proposal.reason() == null ? "" : " – " + proposal.reason()))
                .collect(Collectors.joining("\n"));
    }

    private Map<String, Object> row(Candidate candidate, Language language) {
        SupervisorProfile profile = candidate.profile();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", profile.name() + " (" + text("matching.external." + profile.external(), language) + ")");
        row.put("load", candidate.load().toString());
        row.put("fit", fit(candidate, language));
        row.put("reasons", reasons(candidate, language));
        row.put("languages", profile.languages().stream()
                .sorted()
                .map(spoken -> text("language." + spoken, language))
                .collect(Collectors.joining(", ")));
        row.put("forms", profile.forms().stream()
                .sorted()
                .map(form -> text("matching.form." + form, language))
                .collect(Collectors.joining(", ")));
        row.put("limits", limits(profile, language));
        row.put("places", join(profile.places(), profile.remote() ? text("matching.remote", language) : null));
        row.put("contact", join(profile.email(), profile.phone(), profile.contact()));
        row.put("experience", shortened(join(profile.education(), profile.experience())));
        return row;
    }

    private String fit(Candidate candidate, Language language) {
        String fit = !candidate.mayBeChosen() ? "blocked" : candidate.limits().isEmpty() ? "good" : "limited";
        return text("matching.fit." + fit, language);
    }

    private String reasons(Candidate candidate, Language language) {
        List<String> reasons = new ArrayList<>();
        candidate.limits().forEach(limit -> reasons.add("⚠ " + words(limit.code(), limit.reason(), language)));
        candidate.merits().forEach(merit -> reasons.add(words("MERIT_" + merit.code(), merit.reason(), language)));
        return String.join("; ", reasons);
    }

    private String limits(SupervisorProfile profile, Language language) {
        return join(
                profile.longestNewProcess() == null
                        ? null
                        : text("matching.longest", language, profile.longestNewProcess()),
                profile.unavailableFrom() == null
                        ? null
                        : text(
                                "matching.unavailable",
                                language,
                                DAY.format(profile.unavailableFrom()),
                                profile.unavailableTo() == null ? "" : DAY.format(profile.unavailableTo())),
                profile.scheduleNote());
    }

    private String text(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }

    private static String join(String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("; "));
    }

    private static String shortened(String text) {
        int end = text.lastIndexOf(' ', SHORT);
        return text.length() <= SHORT ? text : text.substring(0, end > 0 ? end : SHORT) + " …";
    }
}
