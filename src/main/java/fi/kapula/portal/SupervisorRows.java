package fi.kapula.portal;

import fi.kapula.matching.Candidates;
import fi.kapula.matching.Load;
import fi.kapula.people.SupervisorProfile;
import fi.kapula.people.SupervisorProfiles;
import fi.kapula.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every supervisor with load, limits and profile. */
@Service
@Transactional(readOnly = true)
class SupervisorRows {

    private static final int SHORT = 140;

    private final SupervisorProfiles profiles;
    private final Candidates candidates;
    private final Words words;
    private final Clock clock;

    SupervisorRows(SupervisorProfiles profiles, Candidates candidates, Words words, Clock clock) {
        this.profiles = profiles;
        this.candidates = candidates;
        this.words = words;
        this.clock = clock;
    }

    List<SupervisorRow> all(Language language) {
        Map<String, Load> loads = candidates.loads();
        return profiles.all().stream()
                .map(profile -> row(profile, loads.get(profile.personId()), language))
                .toList();
    }

    private SupervisorRow row(SupervisorProfile profile, Load load, Language language) {
        return new SupervisorRow(
                profile.name(),
                profile.external(),
                load.toString(),
                load.freePlaces() <= 0,
                limits(profile, load, language),
                shortened(joined(" ", profile.education(), profile.experience())),
                profile.education(),
                profile.experience(),
                profile.approach(),
                profile.email(),
                profile.phone(),
                profile.contact(),
                profile.scheduleNote(),
                longest(profile, language),
                listed(profile.forms(), "matching.form.", language),
                listed(profile.languages(), "language.", language),
                joined(", ", profile.places(), profile.remote() ? words.text(language, "matching.remote") : null));
    }

    private List<String> limits(SupervisorProfile profile, Load load, Language language) {
        List<String> limits = new ArrayList<>();
        if (load.freePlaces() <= 0) {
            limits.add(words.text(language, "portal.supervisors.full"));
        }
        if (profile.unavailableFrom() != null && !isPast(profile.unavailableTo())) {
            limits.add(words.text(
                    language,
                    "portal.supervisors.unavailable",
                    words.day(language, profile.unavailableFrom()).text(),
                    profile.unavailableTo() == null
                            ? ""
                            : words.day(language, profile.unavailableTo()).text()));
        }
        if (profile.longestNewProcess() != null) {
            limits.add(words.text(language, "portal.supervisors.short", profile.longestNewProcess()));
        }
        return limits;
    }

    private boolean isPast(LocalDate day) {
        return day != null && day.isBefore(LocalDate.now(clock));
    }

    private String longest(SupervisorProfile profile, Language language) {
        return profile.longestNewProcess() == null
                ? words.text(language, "portal.supervisors.longest.none")
                : words.text(language, "portal.supervisors.longest.months", profile.longestNewProcess());
    }

    private String listed(Collection<? extends Enum<?>> values, String prefix, Language language) {
        return values.stream()
                .sorted()
                .map(value -> words.text(language, prefix + value))
                .collect(Collectors.joining(", "));
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(separator));
    }

    private static String shortened(String text) {
        int end = text.lastIndexOf(' ', SHORT);
        return text.length() <= SHORT ? text : text.substring(0, end > 0 ? end : SHORT) + " …";
    }
}
