package fi.kapula.meeting;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads meetings. Whether the reader may see them is for {@code CasePolicy} to say. */
@Service
@Transactional(readOnly = true)
public class Meetings {

    /** Where a page of a list in order of time ended. Written {@code 2026-11-24T08:00:00Z_17}. */
    public record Position(Instant startsAt, long id) {

        /** After the last of all. */
        public static final Position END = new Position(Instant.parse("3000-01-01T00:00:00Z"), 0);

        /** Before the first of all. */
        public static final Position BEGINNING = new Position(Instant.EPOCH, 0);

        /** The end where the text is none of these, for instance a hand-written one. */
        public static Position parse(String text) {
            String[] parts = text == null ? new String[0] : text.split("_");
            try {
                Position parsed =
                        parts.length == 2 ? new Position(Instant.parse(parts[0]), Long.parseLong(parts[1])) : END;
                // Databases know fewer years than Java.
                boolean real = parsed.startsAt().isAfter(Instant.EPOCH) && parsed.startsAt().isBefore(END.startsAt());
                return real ? parsed : END;
            } catch (DateTimeException | NumberFormatException e) {
                return END;
            }
        }

        @Override
        public String toString() {
            return startsAt + "_" + id;
        }
    }

    /**
     * A case in figures.
     *
     * @param next when it meets next; null when nothing is ahead
     * @param held how many meetings were held
     * @param unitsUsed the units of those
     */
    public record Summary(Instant next, long held, BigDecimal unitsUsed) {}

    private static final Limit MOST_IN_A_CALENDAR = Limit.of(2000);

    private final MeetingRepository meetings;
    private final MeetingEventRepository events;
    private final MeetingSettings settings;
    private final Clock clock;

    Meetings(MeetingRepository meetings, MeetingEventRepository events, MeetingSettings settings, Clock clock) {
        this.meetings = meetings;
        this.events = events;
        this.settings = settings;
        this.clock = clock;
    }

    public Optional<MeetingCard> find(long id) {
        return meetings.findById(id).map(Meeting::toCard);
    }

    /** Whether the case has any, cancelled ones too. */
    public boolean any(String businessKey) {
        return meetings.existsByBusinessKey(businessKey);
    }

    /** All of a case, cancelled ones too, the latest in time first. @param before where the page before ended */
    public List<MeetingCard> ofCase(String businessKey, Position before, int limit) {
        return cards(meetings.ofCase(businessKey, before.startsAt(), before.id(), Limit.of(limit)));
    }

    /** What is not {@link #ahead} of a case, the latest in time first. @param before where the page before ended */
    public List<MeetingCard> behind(String businessKey, Position before, int limit) {
        return cards(meetings.behind(
                businessKey, clock.instant(), before.startsAt(), before.id(), Limit.of(limit)));
    }

    /** The scheduled ones of a case that are not over, soonest first. */
    public List<MeetingCard> ahead(String businessKey) {
        return cards(meetings.ahead(businessKey, clock.instant(), MOST_IN_A_CALENDAR));
    }

    /** The one that the case meets at now or next. */
    public Optional<MeetingCard> next(String businessKey) {
        return cards(meetings.ahead(businessKey, clock.instant(), Limit.of(1))).stream().findFirst();
    }

    /**
     * Those that this person holds or is invited to and that touch the time between, soonest first, 2000 at most.
     * Without cancelled ones and those that were not held, and without the invited.
     */
    public List<MeetingCard> ofPerson(String personId, Instant from, Instant to) {
        return meetings.ofPerson(personId, from, to, MOST_IN_A_CALENDAR);
    }

    /** The supervisor's meetings, of any case, that are not over; soonest first. */
    public List<MeetingCard> aheadOf(String supervisor, int limit) {
        return cards(meetings.ofSupervisor(supervisor, clock.instant(), Position.END.startsAt(), Limit.of(limit)));
    }

    /**
     * The supervisor's other meetings at the time of this plan.
     *
     * @param except the meeting that would move there, or null
     */
    public List<MeetingCard> clashes(String supervisor, MeetingPlan plan, Long except) {
        return cards(meetings.ofSupervisor(supervisor, plan.startsAt(), plan.endsAt(), Limit.of(10))).stream()
                .filter(card -> except == null || card.id() != except)
                .toList();
    }

    /** The units of the case's held meetings. */
    public BigDecimal unitsUsed(String businessKey) {
        return summaries(Set.of(businessKey)).get(businessKey).unitsUsed();
    }

    /** Every one of these cases in figures; two statements for all. */
    public Map<String, Summary> summaries(Collection<String> businessKeys) {
        Map<String, Summary> summaries = new HashMap<>();
        businessKeys.forEach(key -> summaries.put(key, new Summary(null, 0, BigDecimal.ZERO)));
        if (!businessKeys.isEmpty()) {
            meetings.sums(businessKeys)
                    .forEach(sums -> summaries.put(sums.businessKey(), new Summary(null, sums.held(), sums.units())));
            meetings.next(businessKeys, clock.instant())
                    .forEach(next -> summaries.computeIfPresent(
                            next.businessKey(),
                            (key, sums) -> new Summary(next.startsAt(), sums.held(), sums.unitsUsed())));
        }
        return summaries;
    }

    /** Everything that happened to the meetings of a case, oldest first. */
    public List<MeetingHappening> history(String businessKey) {
        return events.ofCase(businessKey).stream().map(MeetingEvent::toHappening).toList();
    }

    /** The units proposed for a meeting of so many minutes. */
    public BigDecimal proposedUnits(int minutes) {
        return settings.units(minutes);
    }

    /** User ids of those whom the diagram asks. */
    public Set<String> invited(long id) {
        return find(id).orElseThrow().participants().keySet();
    }

    /** Whether the organisation keeps who was there. */
    public boolean attendanceKept() {
        return settings.attendance();
    }

    private static List<MeetingCard> cards(List<Meeting> found) {
        return found.stream().map(Meeting::toCard).toList();
    }
}
