package fi.kapula.meeting;

import fi.kapula.security.CasePart;
import fi.kapula.security.CasePolicy;
import fi.kapula.shared.Directory;
import fi.kapula.shared.Directory.Member;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Private calendar feeds: a person's meetings at an address that calendar programs fetch without signing in. Its secret
 * is told once, to that person; what is stored cannot open it.
 */
@Service
public class CalendarFeeds {

    private static final int SECRET_BYTES = 32;
    private static final int MONTHS_BACK = 3;

    private final CalendarFeedStore store;
    private final Meetings meetings;
    private final FeedCalendar calendar;
    private final CasePolicy policy;
    private final Directory directory;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(
            CalendarFeedStore store,
            Meetings meetings,
            FeedCalendar calendar,
            CasePolicy policy,
            Directory directory,
            Clock clock) {
        this.store = store;
        this.meetings = meetings;
        this.calendar = calendar;
        this.policy = policy;
        this.directory = directory;
        this.clock = clock;
    }

    /** Since when the person has the address that works now; empty where they have none. */
    public Optional<Instant> since(String personId) {
        return store.madeAt(personId);
    }

    /** Makes an address; one that was there before stops working at once. @return the secret in it */
    public String renew(String personId) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        store.put(personId, hash(secret), clock.instant());
        return secret;
    }

    public void remove(String personId) {
        store.remove(personId);
    }

    /**
     * The meetings of whom the secret belongs to, from three months ago on, as an iCalendar object: those of cases that
     * this person may still see. Empty where no active person has this secret.
     */
    @Transactional(readOnly = true)
    public Optional<String> read(String secret) {
        return store.person(hash(secret)).flatMap(directory::member).map(this::calendar);
    }

    private String calendar(Member person) {
        Instant from = LocalDate.now(clock).minusMonths(MONTHS_BACK).atStartOfDay(clock.getZone()).toInstant();
        List<MeetingCard> all = meetings.ofPerson(person.id(), from, Meetings.Position.END.startsAt());
        Set<String> cases = all.stream().map(MeetingCard::businessKey).collect(Collectors.toSet());
        Set<String> readable = policy.readable(person.id(), cases, CasePart.MEETINGS);
        List<MeetingCard> shown = all.stream()
                .filter(meeting -> readable.contains(meeting.businessKey()))
                .toList();
        return calendar.of(shown, person.language());
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
