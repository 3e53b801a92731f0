package fi.kapula.meeting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A meeting as its supervisor sees it; for others take {@link #asSeenBy} first.
 *
 * @param supervisor user id of whom the meeting is with; it stays theirs when the case changes its supervisor
 * @param calendarUid the meeting's one UID in everybody's calendar
 * @param sequence how many times it was moved or cancelled
 * @param version changes with everything that happens to it, answers too
 * @param participants the supervisees by user id
 */
public record MeetingCard(
        long id,
        String businessKey,
        String supervisor,
        MeetingState state,
        Instant startsAt,
        Instant endsAt,
        String place,
        BigDecimal units,
        String calendarUid,
        int sequence,
        int version,
        Map<String, Participation> participants) {

    public MeetingCard {
        participants = Collections.unmodifiableMap(new TreeMap<>(participants));
    }

    /** Without those who are invited, and so without anybody's answer. */
    MeetingCard(
            long id,
            String businessKey,
            String supervisor,
            MeetingState state,
            Instant startsAt,
            Instant endsAt,
            String place,
            BigDecimal units,
            String calendarUid,
            int sequence,
            int version) {
        this(
                id, businessKey, supervisor, state, startsAt, endsAt, place, units, calendarUid, sequence, version,
                Map.of());
    }

    /** Whether the person is invited. */
    public boolean isFor(String personId) {
        return participants.containsKey(personId);
    }

    /** Whether the person holds the meeting. */
    public boolean isWith(String personId) {
        return supervisor.equals(personId);
    }

    public int durationMinutes() {
        return (int) ChronoUnit.MINUTES.between(startsAt, endsAt);
    }

    /** User ids of those who were there; empty until it is confirmed. */
    public Set<String> attended() {
        return participants.entrySet().stream()
                .filter(entry -> Boolean.TRUE.equals(entry.getValue().attended()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this is what became of it. @param attended null where attendance is not kept */
    boolean says(boolean held, Collection<String> attended) {
        Set<String> there = held && attended != null ? Set.copyOf(attended) : Set.of();
        return state == (held ? MeetingState.HELD : MeetingState.NOT_HELD) && attended().equals(there);
    }

    /** The same with nobody's answer, comment and attendance but this person's own; all of it for the supervisor. */
    public MeetingCard asSeenBy(String personId) {
        if (supervisor.equals(personId)) {
            return this;
        }
        Map<String, Participation> own = new TreeMap<>();
        participants.forEach((person, part) -> own.put(person, person.equals(personId) ? part : Participation.ASKED));
        return new MeetingCard(
                id,
                businessKey,
                supervisor,
                state,
                startsAt,
                endsAt,
                place,
                units,
                calendarUid,
                sequence,
                version,
                own);
    }

    /** Where the next page of a list in order of time begins. */
    public Meetings.Position position() {
        return new Meetings.Position(startsAt, id);
    }
}
