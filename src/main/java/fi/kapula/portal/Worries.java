package fi.kapula.portal;

import fi.kapula.application.ApplicationCard;
import fi.kapula.application.ApplicationKind;
import fi.kapula.application.Applications;
import fi.kapula.engine.RunningCases;
import fi.kapula.engine.RunningCases.Incident;
import fi.kapula.engine.RunningCases.Late;
import fi.kapula.people.People;
import fi.kapula.people.PersonCard;
import fi.kapula.portal.Worry.Group;
import fi.kapula.portal.Worry.Reason;
import fi.kapula.shared.Language;
import fi.kapula.supervision.Concern;
import fi.kapula.supervision.Concerns;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cases that need attention, by reason, each list a page from its key. For coordinators. */
@Service
@Transactional(readOnly = true)
class Worries {

    /**
     * Whose lateness is the coordinators' business. What they choose themselves stands in the queue, an open proposal beside
     * it; a draft is its applicant's, and an answer to a meeting its supervisor's.
     */
    private static final Set<String> FOLLOWED = Set.of(
            "UserTask_PresentApplication",
            "UserTask_ConsentToCombination",
            "UserTask_DraftContract",
            "UserTask_AcknowledgeContract",
            "UserTask_ConfirmAttendance");

    private final RunningCases running;
    private final Concerns concerns;
    private final Applications applications;
    private final People people;
    private final Words words;

    Worries(RunningCases running, Concerns concerns, Applications applications, People people, Words words) {
        this.running = running;
        this.concerns = concerns;
        this.applications = applications;
        this.people = people;
        this.words = words;
    }

    /** As it was found. @param key where the page goes on after it */
    private record Found(
            Reason reason, String businessKey, String element, String name, String who, Object day, String instance, String key) {}

    /** Those that there are. @param only null for all, each from its beginning @param after where the page before ended */
    List<Group> groups(Visitor visitor, Reason only, String after) {
        List<Slice<Found>> lists = new ArrayList<>();
        for (Reason reason : only == null ? Reason.values() : new Reason[] {only}) {
            lists.add(Slice.of(found(reason, only == null ? null : after, Slice.READ), Found::key));
        }
        Known known = known(visitor.language(), lists.stream().flatMap(list -> list.rows().stream()).toList());
        return lists.stream()
                .filter(list -> !list.isEmpty())
                .map(list -> new Group(list.rows().get(0).reason(), list.map(found -> worry(found, known))))
                .toList();
    }

    /** Some of them, of every reason. @param most of each */
    List<Worry> some(Visitor visitor, int most) {
        List<Found> found = new ArrayList<>();
        for (Reason reason : Reason.values()) {
            found.addAll(found(reason, null, most));
        }
        Known known = known(visitor.language(), found);
        return found.stream().map(one -> worry(one, known)).toList();
    }

    private List<Found> found(Reason reason, String after, int limit) {
        return switch (reason) {
            case INCIDENT -> running.incidents(after == null ? "" : after, limit).stream()
                    .map(this::incident)
                    .toList();
            case LATE -> running.late(FOLLOWED, TaskCursor.parse(after), limit).stream()
                    .map(this::late)
                    .toList();
            default -> concerns.of(Concern.valueOf(reason.name()), after == null ? 0 : number(after), limit).stream()
                    .map(one -> new Found(
                            reason, one.businessKey(), null, null, one.supervisor(), one.day(), null, "" + one.id()))
                    .toList();
        };
    }

    private Found incident(Incident one) {
        return new Found(
                Reason.INCIDENT, one.businessKey(), one.activity(), null, null, one.at(), one.instance(), one.id());
    }

    private Found late(Late one) {
        return new Found(
                Reason.LATE,
                one.businessKey(),
                one.element(),
                one.name(),
                one.assignee(),
                one.due(),
                null,
                TaskCursor.of(one.due(), one.id()));
    }

    private static long number(String after) {
        return after.matches("\\d{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
    }

    private record Known(Language language, Map<String, ApplicationCard> cards, Map<String, PersonCard> persons) {}

    private Known known(Language language, List<Found> found) {
        List<String> keys =
                found.stream().map(Found::businessKey).filter(Objects::nonNull).distinct().toList();
        return new Known(
                language,
                applications.withKeys(keys).stream()
                        .collect(Collectors.toMap(ApplicationCard::businessKey, Function.identity())),
                people.persons(found.stream().map(Found::who).filter(Objects::nonNull).toList()));
    }

    private Worry worry(Found found, Known known) {
        Language language = known.language();
        ApplicationCard card = found.businessKey() == null ? null : known.cards().get(found.businessKey());
        boolean readable = card != null && (card.round() > 0 || card.kind() == ApplicationKind.COMBINED);
        PersonCard who = found.who() == null ? null : known.persons().get(found.who());
        return new Worry(
                found.reason(),
                found.businessKey(),
                readable ? card.name() : null,
                what(found, language),
                who == null ? null : who(found, who, language),
                found.day() instanceof Instant time
                        ? words.day(language, time)
                        : words.day(language, (LocalDate) found.day()),
                found.instance());
    }

    /** Whoever is late has a task of their own; a supervision is in its supervisor's hands. */
    private String who(Found found, PersonCard person, Language language) {
        return found.reason() == Reason.LATE
                ? person.name()
                : words.text(language, "attention.supervisor", person.name());
    }

    private String what(Found found, Language language) {
        return switch (found.reason()) {
            case INCIDENT -> words.text(
                    language,
                    "ServiceTask_SendMail".equals(found.element()) ? "attention.what.mail" : "attention.what.INCIDENT");
            case LATE -> words.textOr(language, "task." + found.element(), found.name());
            default -> words.text(language, "attention.what." + found.reason());
        };
    }
}
