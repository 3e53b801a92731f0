package fi.kapula.pta;

import fi.kapula.people.People;
import fi.kapula.security.AccessLog.Kind;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseRole;
import fi.kapula.shared.CaseRegister;
import fi.kapula.shared.Directory.Member;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends a coaching period before its last day, when a coach of the team says so and why; the process does the rest. */
@Service
@Transactional
public class CoachingEnding {

    /** @param ends the last day as agreed; @param over whether it has ended already */
    public record Page(String businessKey, String client, String ends, boolean over) {}

    public enum Outcome {
        ENDED,
        NO_REASON,
        OVER
    }

    public static final int LONGEST_REASON = 2000;

    private static final Set<CaseRole> MAY = Set.of(CaseRole.COACH, CaseRole.TEAM_COACH);

    private final CoachingRepository coachings;
    private final CoachingProcess process;
    private final SealedTexts texts;
    private final GoalTexts days;
    private final People people;
    private final CasePolicy policy;
    private final CaseRegister cases;
    private final PtaAccess access;

    CoachingEnding(
            CoachingRepository coachings,
            CoachingProcess process,
            SealedTexts texts,
            GoalTexts days,
            People people,
            CasePolicy policy,
            CaseRegister cases,
            PtaAccess access) {
        this.coachings = coachings;
        this.process = process;
        this.texts = texts;
        this.days = days;
        this.people = people;
        this.policy = policy;
        this.cases = cases;
        this.access = access;
    }

    /** Empty for all but the coaches of the team. */
    public Optional<Page> page(Member reader, String businessKey) {
        return coached(reader.id(), businessKey).map(Coaching::toCard).map(coaching -> {
            access.note(coaching, reader.id(), Kind.READ, "Ending");
            return new Page(
                    businessKey,
                    people.person(coaching.client()).orElseThrow().name(),
                    days.day(coaching.endsOn(), reader.language()),
                    !coaching.isRunning());
        });
    }

    /** Empty for all but the coaches of the team. Of several at once one ends it, and the others hear that it is over. */
    public Optional<Outcome> end(String person, String businessKey, String reason) {
        cases.lock(businessKey);
        return coached(person, businessKey).map(coaching -> {
            if (!coaching.toCard().isRunning()) {
                return Outcome.OVER;
            }
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                return Outcome.NO_REASON;
            }
            access.note(coaching.toCard(), person, Kind.WRITE, "Ending");
            coaching.endEarly(texts.keep(businessKey, reason.strip()));
            process.coachingEndedEarly(businessKey);
            return Outcome.ENDED;
        });
    }

    boolean mayEnd(String person, CoachingCard coaching) {
        return coaching.isRunning() && isCoach(person, coaching.businessKey());
    }

    private Optional<Coaching> coached(String person, String businessKey) {
        return isCoach(person, businessKey) ? coachings.findByBusinessKey(businessKey) : Optional.empty();
    }

    private boolean isCoach(String person, String businessKey) {
        return !Collections.disjoint(policy.roles(person, businessKey), MAY);
    }
}
