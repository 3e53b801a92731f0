package fi.kapula.portal;

import fi.kapula.engine.FilledForm;
import fi.kapula.engine.FormPart;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** What stands in the inputs of a form, as text by key: as it was shown, or as somebody typed it. */
final class FormInputs {

    /** A point in time has two inputs. */
    static final String DAY = ".day";

    static final String TIME = ".time";

    private static final DateTimeFormatter AS_PEOPLE_WRITE = DateTimeFormatter.ofPattern("d.M.uuuu");

    private final Map<String, List<String>> texts = new LinkedHashMap<>();

    private FormInputs() {}

    static FormInputs shown(FilledForm form, ZoneId zone) {
        FormInputs inputs = new FormInputs();
        form.asked().forEach(part -> inputs.texts.put(part.key(), shown(part, zone)));
        return inputs;
    }

    static FormInputs typed(FilledForm form, MultiValueMap<String, String> sent) {
        FormInputs inputs = new FormInputs();
        for (FormPart part : form.asked()) {
            List<String> typed = part.timed()
                    ? List.of(first(sent, part.key() + DAY), first(sent, part.key() + TIME))
                    : sent.getOrDefault(part.key(), List.of());
            inputs.texts.put(part.key(), typed);
        }
        return inputs;
    }

    List<String> of(FormPart part) {
        return texts.getOrDefault(part.key(), List.of());
    }

    /** As the gate takes it. What cannot be read stays as it is: the gate says so. */
    Map<String, Object> submission(FilledForm form, ZoneId zone) {
        Map<String, Object> submission = new LinkedHashMap<>();
        form.asked().forEach(part -> submission.put(part.key(), submitted(part, zone)));
        return submission;
    }

    /** Why a date or time cannot be read, as the last part of a message's key. */
    Optional<String> problem(FormPart part, ZoneId zone) {
        if (!part.type().equals("datetime") || of(part).stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        try {
            if (part.timed()) {
                return offsets(local(of(part)), zone).isEmpty() ? Optional.of("skipped") : Optional.empty();
            }
            day(of(part).get(0));
            return Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.of(part.timed() ? "moment" : "day");
        }
    }

    private Object submitted(FormPart part, ZoneId zone) {
        List<String> typed = of(part);
        return switch (part.type()) {
            case "checkbox" -> typed.contains("true");
            case "checklist", "taglist" -> typed;
            case "datetime" -> part.timed() ? moment(typed, zone) : day(part, typed);
            default -> typed.isEmpty() ? "" : typed.get(0);
        };
    }

    private String day(FormPart part, List<String> typed) {
        String text = typed.isEmpty() ? "" : typed.get(0);
        try {
            return text.isBlank() ? "" : day(text).toString();
        } catch (DateTimeException unreadable) {
            return text;
        }
    }

    /** The first of the two hours that the end of summer time brings. */
    private static String moment(List<String> typed, ZoneId zone) {
        if (typed.stream().allMatch(String::isBlank)) {
            return "";
        }
        try {
            LocalDateTime local = local(typed);
            return offsets(local, zone).stream()
                    .findFirst()
                    .map(offset -> OffsetDateTime.of(local, offset).toString())
                    .orElse(local.toString());
        } catch (DateTimeException unreadable) {
            return String.join(" ", typed);
        }
    }

    private static List<ZoneOffset> offsets(LocalDateTime local, ZoneId zone) {
        return zone.getRules().getValidOffsets(local);
    }

    private static LocalDateTime local(List<String> typed) {
        String time = typed.get(1).strip().replace('.', ':');
        return day(typed.get(0))
                .atTime(LocalTime.parse(time.indexOf(':') == 1 ? "0" + time : time).truncatedTo(ChronoUnit.MINUTES));
    }

    /** As browsers write it, and as people do where the browser has no field for dates. */
    private static LocalDate day(String text) {
        String written = text.strip();
        return written.indexOf('.') > 0 ? LocalDate.parse(written, AS_PEOPLE_WRITE) : LocalDate.parse(written);
    }

    private static List<String> shown(FormPart part, ZoneId zone) {
        Object value = part.value();
        if (part.timed()) {
            return shownMoment(value, zone);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null || value.equals(false) ? List.of() : List.of(value.toString());
    }

    private static List<String> shownMoment(Object value, ZoneId zone) {
        try {
            ZonedDateTime at = OffsetDateTime.parse(String.valueOf(value)).atZoneSameInstant(zone);
            return List.of(at.toLocalDate().toString(), at.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
        } catch (DateTimeException notSet) {
            return List.of("", "");
        }
    }

    private static String first(MultiValueMap<String, String> sent, String key) {
        String text = sent.getFirst(key);
        return text == null ? "" : text;
    }
}
