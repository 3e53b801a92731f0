package fi.kapula.meeting.web;

import static fi.kapula.meeting.MeetingPlan.LONGEST;
import static fi.kapula.meeting.MeetingPlan.MOST_UNITS;
import static fi.kapula.meeting.MeetingPlan.PLACE_LENGTH;
import static fi.kapula.meeting.MeetingPlan.SHORTEST;

import fi.kapula.meeting.MeetingPlan;
import fi.kapula.meeting.MeetingWords;
import fi.kapula.meeting.Meetings;
import fi.kapula.shared.Language;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Reads what was typed. By hand: Spring's own errors quote what they reject, and end up in the log. */
@Component
class MoveReader {

    /** One of the two hours that the end of summer time brings. */
    record Choice(String offset, String name) {}

    /**
     * @param plan null where there are problems
     * @param problems texts by field
     * @param hours from which to choose; empty on all but one night a year
     */
    record Reading(MeetingPlan plan, Map<String, String> problems, List<Choice> hours) {}

    private final Meetings meetings;
    private final MeetingWords words;
    private final Clock clock;

    MoveReader(Meetings meetings, MeetingWords words, Clock clock) {
        this.meetings = meetings;
        this.words = words;
        this.clock = clock;
    }

    Reading read(MoveForm typed, Language language) {
        Problems problems = new Problems(language);
        LocalDate day = problems.read("day", "day", () -> LocalDate.parse(typed.day()));
        LocalTime time = problems.read("time", "time", () -> time(typed.time()));
        LocalDateTime local = day == null || time == null ? null : day.atTime(time);
        Instant start = local == null ? null : start(local, typed.offset(), problems);
        Integer minutes = problems.read("minutes", "minutes", () -> minutes(typed.minutes()), SHORTEST, LONGEST);
        String place = problems.read("place", "place", () -> place(typed.place()), PLACE_LENGTH);
        BigDecimal units = problems.read("units", "units", () -> units(typed.units(), minutes), MOST_UNITS);
        MeetingPlan plan = problems.texts.isEmpty() ? new MeetingPlan(start, minutes, place, units) : null;
        return new Reading(plan, problems.texts, local == null ? List.of() : hours(local, language));
    }

    private Instant start(LocalDateTime local, String offset, Problems problems) {
        List<ZoneOffset> offsets = offsets(local);
        if (offsets.isEmpty()) {
            return problems.read("time", "skipped", MoveReader::none);
        }
        ZoneOffset meant = offsets.size() == 1
                ? offsets.get(0)
                : problems.read("offset", "twice", () -> chosen(offsets, offset));
        return meant == null ? null : local.toInstant(meant);
    }

    private List<Choice> hours(LocalDateTime local, Language language) {
        List<ZoneOffset> offsets = offsets(local);
        return offsets.size() < 2
                ? List.of()
                : offsets.stream()
                        .map(offset -> new Choice(
                                offset.getId(),
                                words.season(local.toInstant(offset).atZone(clock.getZone()), language)))
                        .toList();
    }

    private List<ZoneOffset> offsets(LocalDateTime local) {
        return clock.getZone().getRules().getValidOffsets(local);
    }

    private static ZoneOffset chosen(List<ZoneOffset> offsets, String id) {
        return offsets.stream().filter(offset -> offset.getId().equals(id)).findFirst().orElseGet(MoveReader::none);
    }

    /** As browsers write it, and as people do where the browser has no field for times. */
    private static LocalTime time(String text) {
        String written = text.replace('.', ':');
        return LocalTime.parse(written.indexOf(':') == 1 ? "0" + written : written).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Integer minutes(String text) {
        int minutes = Integer.parseInt(text);
        return minutes < SHORTEST || minutes > LONGEST ? none() : (Integer) minutes;
    }

    private static String place(String text) {
        return text.isEmpty() || text.length() > PLACE_LENGTH || text.indexOf('\u0000') >= 0 ? none() : text;
    }

    private BigDecimal units(String text, Integer minutes) {
        if (text.isEmpty()) {
            return minutes == null ? null : meetings.proposedUnits(minutes);
        }
        BigDecimal units = new BigDecimal(text.length() > 10 ? "?" : text.replace(',', '.'));
        boolean fits = units.signum() >= 0
                && units.compareTo(BigDecimal.valueOf(MOST_UNITS)) <= 0
                && units.stripTrailingZeros().scale() <= 2;
        return fits ? units : none();
    }

    private static <T> T none() {
        throw new IllegalArgumentException();
    }

    /** What is wrong, by field. */
    private class Problems {

        private final Map<String, String> texts = new LinkedHashMap<>();
        private final Language language;

        Problems(Language language) {
            this.language = language;
        }

        /** @return null where it cannot be read */
        <T> T read(String field, String problem, Supplier<T> reading, Object... arguments) {
            try {
                return reading.get();
            } catch (DateTimeException | IllegalArgumentException unreadable) {
                texts.put(field, words.text("problem." + problem, language, arguments));
                return null;
            }
        }
    }
}
