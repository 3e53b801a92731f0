package fi.kapula.meeting;

import fi.kapula.meeting.Meetings.Position;
import fi.kapula.meeting.Meetings.Summary;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The meetings that are not over, for lists of persons and cases. Whether the reader may see them is for {@code CasePolicy} to say. */
@Service
@Transactional(readOnly = true)
public class MeetingsAhead {

    private final MeetingRepository meetings;
    private final Clock clock;

    MeetingsAhead(MeetingRepository meetings, Clock clock) {
        this.meetings = meetings;
        this.clock = clock;
    }

    /** What this person holds or is invited to, of any case, soonest first. @param after where the page before ended */
    public List<MeetingCard> ofPerson(String personId, Position after, int limit) {
        List<Long> ids = meetings.upcoming(personId, clock.instant(), after.startsAt(), after.id(), limit);
        return ids.isEmpty()
                ? List.of()
                : cards(meetings.findByIdInOrderByStartsAtAscIdAsc(ids)).stream()
                        .map(card -> card.asSeenBy(personId))
                        .toList();
    }

    /** The first ones of a case, soonest first. */
    public List<MeetingCard> ofCase(String businessKey, int limit) {
        return cards(meetings.ahead(businessKey, clock.instant(), Limit.of(limit)));
    }

    /** The meeting that each of these cases has next with this supervisor; cases without one are left out. */
    public Map<String, MeetingCard> next(String supervisor, Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? Map.of()
                : cards(meetings.nextOf(supervisor, businessKeys, clock.instant())).stream()
                        .collect(Collectors.toMap(MeetingCard::businessKey, Function.identity()));
    }

    /** When each of these cases meets next, whoever holds it; cases without a meeting ahead are left out. */
    public Map<String, Instant> nextTimes(Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? Map.of()
                : meetings.next(businessKeys, clock.instant()).stream()
                        .collect(Collectors.toMap(
                                MeetingRepository.Next::businessKey, MeetingRepository.Next::startsAt));
    }

    /** What this supervisor has held in each of these cases; one statement, without looking for what is next. */
    public Map<String, Summary> sums(String supervisor, Collection<String> businessKeys) {
        Map<String, Summary> sums = new HashMap<>();
        businessKeys.forEach(key -> sums.put(key, new Summary(null, 0, BigDecimal.ZERO)));
        if (!businessKeys.isEmpty()) {
            meetings.sumsOf(supervisor, businessKeys)
                    .forEach(sum -> sums.put(sum.businessKey(), new Summary(null, sum.held(), sum.units())));
        }
        return sums;
    }

    private static List<MeetingCard> cards(List<Meeting> found) {
        return found.stream().map(Meeting::toCard).toList();
    }
}
