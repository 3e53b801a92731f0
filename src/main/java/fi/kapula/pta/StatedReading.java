package fi.kapula.pta;

import fi.kapula.people.People;
import fi.kapula.security.AccessLog.Kind;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseRole;
import fi.kapula.shared.CaseRegister;
import fi.kapula.shared.Directory.Member;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a team lead, who otherwise sees figures alone, read one client's data for a while after stating why. The reason
 * stands in the access log beside everything that is read, where the client finds it; the coach is told.
 */
@Service
@Transactional
public class StatedReading {

    /** @param hours how long it may be read */
    public record Page(String businessKey, String client, long hours) {}

    public static final int LONGEST_REASON = 2000;

    private final Coachings coachings;
    private final ReadingPermits permits;
    private final SealedTexts texts;
    private final CaseRegister cases;
    private final People people;
    private final PtaMails mails;
    private final CasePolicy policy;
    private final PtaAccess access;
    private final PtaSettings settings;
    private final Clock clock;

    StatedReading(
            Coachings coachings,
            ReadingPermits permits,
            SealedTexts texts,
            CaseRegister cases,
            People people,
            PtaMails mails,
            CasePolicy policy,
            PtaAccess access,
            PtaSettings settings,
            Clock clock) {
        this.coachings = coachings;
        this.permits = permits;
        this.texts = texts;
        this.cases = cases;
        this.people = people;
        this.mails = mails;
        this.policy = policy;
        this.access = access;
        this.settings = settings;
        this.clock = clock;
    }

    /** Empty for all but the team's lead. That it names a client is written down. */
    public Optional<Page> page(Member lead, String businessKey) {
        return led(lead, businessKey).map(coaching -> {
            access.noteListed(List.of(coaching), lead.id(), "ReadingForm");
            return new Page(
                    businessKey,
                    people.person(coaching.client()).orElseThrow().name(),
                    settings.readingPermit().toHours());
        });
    }

    /** Empty for all but the team's lead; false when no reason is stated, or too long a one. */
    public Optional<Boolean> begin(Member lead, String businessKey, String reason) {
        cases.lock(businessKey);
        return led(lead, businessKey).map(coaching -> {
            if (reason.isBlank() || reason.length() > LONGEST_REASON) {
                return false;
            }
            long text = texts.keep(businessKey, reason.strip());
            permits.add(coaching, lead.id(), text, clock.instant().plus(settings.readingPermit()));
            access.note(coaching, lead.id(), Kind.WRITE, "ReadingPermit");
            mails.news(coaching.coach(), "reading-permit-" + text);
            return true;
        });
    }

    private Optional<CoachingCard> led(Member person, String businessKey) {
        return policy.roles(person.id(), businessKey).contains(CaseRole.TEAM_LEAD)
                ? coachings.find(businessKey)
                : Optional.empty();
    }
}
