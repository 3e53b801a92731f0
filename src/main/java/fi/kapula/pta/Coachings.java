package fi.kapula.pta;

import fi.kapula.shared.CaseSystem;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads coaching periods; the timers of their diagram ask it when. */
@Service("coachings")
@Transactional(readOnly = true)
public class Coachings {

    private final CoachingRepository coachings;
    private final Clock clock;

    Coachings(CoachingRepository coachings, Clock clock) {
        this.coachings = coachings;
        this.clock = clock;
    }

    /** Asks the database about keys of coachings alone, because everybody who has a case asks here too. */
    public Optional<CoachingCard> find(String businessKey) {
        return CaseSystem.PTA.owns(businessKey)
                ? coachings.findByBusinessKey(businessKey).map(Coaching::toCard)
                : Optional.empty();
    }

    Optional<String> businessKey(long id) {
        return coachings.businessKey(id);
    }

    CoachingCard card(long id) {
        return coachings.findById(id).map(Coaching::toCard).orElseThrow();
    }

    /** Those with these keys, in one statement; in none where no key is a coaching's. */
    List<CoachingCard> withKeys(Collection<String> businessKeys) {
        List<String> keys = businessKeys.stream().filter(CaseSystem.PTA::owns).toList();
        return keys.isEmpty() ? List.of() : cards(coachings.findByBusinessKeyIn(keys));
    }

    /** Newest first. */
    List<CoachingCard> ofClient(String client) {
        return cards(coachings.findByClientAndStateNotOrderByIdDesc(client, CoachingState.DRAFT));
    }

    List<CoachingCard> running(Collection<String> coaches) {
        return cards(coachings.findByCoachInAndStateOrderById(coaches, CoachingState.RUNNING));
    }

    private static List<CoachingCard> cards(List<Coaching> found) {
        return found.stream().map(Coaching::toCard).toList();
    }

    /** With those that have ended. */
    List<CoachingCard> ofCoaches(Collection<String> coaches) {
        return cards(coachings.findByCoachInAndStateNotOrderById(coaches, CoachingState.DRAFT));
    }

    /** Those of these clients who have a period running. */
    Set<String> coached(Collection<String> clients) {
        return Set.copyOf(coachings.coached(clients));
    }

    public Date nextDiscussionAt(long coachingId) {
        return Mornings.of(card(coachingId).nextDiscussionOn(), clock);
    }

    /** The morning after the last day. */
    public Date endsAt(long coachingId) {
        return Mornings.of(card(coachingId).endsOn().plusDays(1), clock);
    }
}
