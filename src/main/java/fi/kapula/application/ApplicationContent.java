package fi.kapula.application;

import fi.kapula.shared.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the applicant tells. */
@Embeddable
class ApplicationContent {

    private static final int LONGEST_THEMES = 1000;

    private String need;
    private String goals;
    private String themes;
    private String earlierSupervision;
    private Integer months;

    @Enumerated(EnumType.STRING)
    @Column(name = "meeting_interval")
    private MeetingInterval interval;

    @Enumerated(EnumType.STRING)
    private Language language;

    private String wishes;

    protected ApplicationContent() {}

    ApplicationContent(
            String need,
            String goals,
            String themes,
            String earlierSupervision,
            Integer months,
            MeetingInterval interval,
            Language language,
            String wishes) {
        this.need = need;
        this.goals = goals;
        this.themes = themes;
        this.earlierSupervision = earlierSupervision;
        this.months = months;
        this.interval = interval;
        this.language = language;
        this.wishes = wishes;
    }

    /**
     * What a combined case tells of its applications: nothing that a person wrote but the themes. Length and language are what
     * most need: the longest wished, and what most speak.
     */
    static ApplicationContent together(List<ApplicationContent> all) {
        return new ApplicationContent(
                null,
                null,
                themes(all),
                null,
                all.stream().map(ApplicationContent::months).max(Comparator.naturalOrder()).orElseThrow(),
                mostCommon(all, ApplicationContent::interval),
                mostCommon(all, ApplicationContent::language),
                null);
    }

    /** Each theme once, as the first who named it wrote it. */
    private static String themes(List<ApplicationContent> all) {
        Map<String, String> themes = new LinkedHashMap<>();
        all.stream()
                .map(ApplicationContent::themes)
                .filter(Objects::nonNull)
                .flatMap(words -> Stream.of(words.split("[,;\\n]")))
                .map(String::strip)
                .filter(theme -> !theme.isEmpty())
                .forEach(theme -> themes.putIfAbsent(theme.toLowerCase(Locale.ROOT), theme));
        String joined = String.join(", ", themes.values());
        return joined.isEmpty() ? null : joined.substring(0, Math.min(joined.length(), LONGEST_THEMES));
    }

    /** The first of them where several are equally common. */
    private static <T> T mostCommon(List<ApplicationContent> all, Function<ApplicationContent, T> value) {
        Map<T, Long> counts = all.stream()
                .map(value)
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        long most = Collections.max(counts.values());
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() == most)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    String need() {
        return need;
    }

    String goals() {
        return goals;
    }

    String themes() {
        return themes;
    }

    String earlierSupervision() {
        return earlierSupervision;
    }

    Integer months() {
        return months;
    }

    MeetingInterval interval() {
        return interval;
    }

    Language language() {
        return language;
    }

    String wishes() {
        return wishes;
    }
}
