package fi.kapula.people.web;

import fi.kapula.people.SupervisionForm;
import fi.kapula.people.SupervisorOffer;
import fi.kapula.shared.Language;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Reads what was typed. By hand: Spring's own errors quote what they reject, and end up in the log. */
@Component
class ProfileReader {

    /** In the order of the page, which is that of the summary of what is wrong. */
    private static final List<String> FIELDS = List.of(
            "maximum",
            "longest",
            "forms",
            "languages",
            "unavailableFrom",
            "unavailableTo",
            "scheduleNote",
            "places",
            "education",
            "experience",
            "approach",
            "contact");

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    /**
     * @param offer null where there are problems
     * @param problems texts by field
     */
    record Reading(SupervisorOffer offer, Map<String, String> problems) {}

    private final Validator validator;
    private final MessageSource messages;

    ProfileReader(Validator validator, MessageSource messages) {
        this.validator = validator;
        this.messages = messages;
    }

    Reading read(ProfileForm typed, Locale locale) {
        Problems problems = new Problems(locale);
        SupervisorOffer offer = offer(typed, problems);
        validator.validate(offer).forEach(problems::add);
        if (!offer.hasPossiblePeriod()) {
            problems.add("unavailableTo", "mine.problem.period");
        }
        typed.texts().forEach((field, text) -> {
            if (text.indexOf('\u0000') >= 0) {
                problems.add(field, "error.invalid");
            }
        });
        return new Reading(problems.texts.isEmpty() ? offer : null, problems.inOrder());
    }

    private static SupervisorOffer offer(ProfileForm typed, Problems problems) {
        Integer maximum = problems.read("maximum", typed.maximum(), "mine.problem.maximum", Integer::valueOf);
        if (typed.maximum().isEmpty()) {
            problems.add("maximum", "mine.problem.maximum");
        }
        return new SupervisorOffer(
                maximum == null ? 0 : maximum,
                chosen(typed.forms(), SupervisionForm.class),
                chosen(typed.languages(), Language.class),
                problems.read("longest", typed.longest(), "mine.problem.longest", Integer::valueOf),
                problems.read("unavailableFrom", typed.unavailableFrom(), "mine.problem.day", ProfileReader::day),
                problems.read("unavailableTo", typed.unavailableTo(), "mine.problem.day", ProfileReader::day),
                orNull(typed.scheduleNote()),
                orNull(typed.places()),
                typed.remote(),
                orNull(typed.education()),
                orNull(typed.experience()),
                orNull(typed.approach()),
                orNull(typed.contact()));
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new DateTimeException("A slip of the pen");
        }
        return day;
    }

    private static <E extends Enum<E>> Set<E> chosen(Set<String> names, Class<E> type) {
        return EnumSet.allOf(type).stream()
                .filter(value -> names.contains(value.name()))
                .collect(Collectors.toSet());
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What is wrong, by field; of several things in one field the first. */
    private class Problems {

        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Locale locale;

        Problems(Locale locale) {
            this.locale = locale;
        }

        /** @return null where nothing was typed, or nothing that can be read */
        <T> T read(String field, String typed, String problem, Function<String, T> reading) {
            try {
                return typed.isEmpty() ? null : reading.apply(typed);
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                add(field, problem);
                return null;
            }
        }

        void add(ConstraintViolation<SupervisorOffer> violation) {
            String property = violation.getPropertyPath().toString();
            Object longest = violation.getConstraintDescriptor().getAttributes().get("max");
            add(property.equals("longestNewProcess") ? "longest" : property, violation.getMessage(), longest);
        }

        void add(String field, String key, Object... arguments) {
            texts.putIfAbsent(field, messages.getMessage(key, arguments, locale));
        }

        Map<String, String> inOrder() {
            Map<String, String> ordered = new LinkedHashMap<>();
            FIELDS.stream().filter(texts::containsKey).forEach(field -> ordered.put(field, texts.get(field)));
            return ordered;
        }
    }
}
