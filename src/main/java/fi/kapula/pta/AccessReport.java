package fi.kapula.pta;

import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.security.AccessLog;
import fi.kapula.security.AccessLog.Entry;
import fi.kapula.security.AccessLog.Kind;
import fi.kapula.security.CasePolicy;
import fi.kapula.security.CaseRole;
import fi.kapula.shared.Directory.Member;
import fi.kapula.shared.Language;
import jakarta.annotation.Nullable;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has read and written a client's data: for the client, and the coach who shows it to one without a computer. */
@Service
@Transactional
public class AccessReport {

    /** In the reader's words. */
    public record Line(String at, String who, String capacity, String deed, String what) {}

    /** @param next where older lines go on; null at the end */
    public record Page(String businessKey, List<Line> lines, @Nullable Long next) {}

    private static final int PAGE = 50;
    private static final Set<CaseRole> READERS = Set.of(CaseRole.CLIENT, CaseRole.COACH);

    private final Coachings coachings;
    private final AccessLog log;
    private final SealedTexts texts;
    private final PtaAccess access;
    private final CasePolicy policy;
    private final People people;
    private final MessageSource messages;
    private final Clock clock;

    AccessReport(
            Coachings coachings,
            AccessLog log,
            SealedTexts texts,
            PtaAccess access,
            CasePolicy policy,
            People people,
            MessageSource messages,
            Clock clock) {
        this.coachings = coachings;
        this.log = log;
        this.texts = texts;
        this.access = access;
        this.policy = policy;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Newest first; empty when the case is not this reader's. Reading it is written down as well.
     *
     * @param before where the page before ended; null to begin
     */
    public Optional<Page> of(Member reader, String businessKey, @Nullable Long before) {
        Set<CaseRole> roles = policy.roles(reader.id(), businessKey);
        return coachings
                .find(businessKey)
                .filter(coaching -> coaching.client() != null && !Collections.disjoint(roles, READERS))
                .map(coaching -> {
                    access.note(coaching, reader.id(), Kind.READ, "AccessLog");
                    return page(coaching.businessKey(), before == null ? Long.MAX_VALUE : before, reader.language());
                });
    }

    private Page page(String businessKey, long before, Language language) {
        List<Entry> found = log.page(businessKey, before, PAGE + 1);
        List<Entry> shown = found.subList(0, Math.min(PAGE, found.size()));
        return new Page(businessKey, lines(shown, language), found.size() > PAGE ? shown.get(PAGE - 1).id() : null);
    }

    private List<Line> lines(List<Entry> entries, Language language) {
        Map<String, PersonCard> names =
                people.persons(entries.stream().map(Entry::person).collect(Collectors.toSet()));
        Map<Long, String> reasons = texts.open(
                entries.stream().map(Entry::reason).filter(Objects::nonNull).collect(Collectors.toSet()));
        DateTimeFormatter time = DateTimeFormatter.ofPattern(
                text("portal.format.time", language), language.locale());
        return entries.stream()
                .map(entry -> new Line(
                        time.format(entry.at().atZone(clock.getZone())),
                        names.containsKey(entry.person()) ? names.get(entry.person()).name() : entry.person(),
                        text("pta.access.capacity." + entry.capacity(), language, reasons.get(entry.reason())),
                        text("pta.access.kind." + entry.kind(), language),
                        text("pta.access.what." + entry.what(), language)))
                .toList();
    }

    private String text(String key, Language language, Object... arguments) {
        return messages.getMessage(key, arguments, language.locale());
    }
}
