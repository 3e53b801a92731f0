package fi.kapula.application;

import fi.kapula.shared.CaseTitles;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads applications. Whether the reader may see them is for {@code CasePolicy} to say. */
@Service
@Transactional(readOnly = true)
public class Applications implements CaseTitles {

    private static final List<ApplicationEventKind> SENT_BACK =
            List.of(ApplicationEventKind.RETURNED, ApplicationEventKind.REJECTED);

    private static final Set<ApplicationState> TO_PRESENT = EnumSet.of(ApplicationState.PRESENTING);

    private static final Set<ApplicationState> SENT_ON = EnumSet.of(
            ApplicationState.MATCHING,
            ApplicationState.COMBINING,
            ApplicationState.COMBINED,
            ApplicationState.RETURNED);

    private static final Set<ApplicationState> DECIDED = EnumSet.of(
            ApplicationState.ACCEPTED,
            ApplicationState.CLOSED,
            ApplicationState.REJECTED,
            ApplicationState.WITHDRAWN,
            ApplicationState.LAPSED);

    private final ApplicationRepository applications;
    private final ApplicationEventRepository events;
    private final ApplicationLists lists;

    Applications(ApplicationRepository applications, ApplicationEventRepository events, ApplicationLists lists) {
        this.applications = applications;
        this.events = events;
        this.lists = lists;
    }

    /** Whether there has ever been an application. */
    public boolean any() {
        return applications.existsByIdNotNull();
    }

    public Optional<ApplicationCard> find(long id) {
        return applications.findById(id).map(Application::toCard);
    }

    public Optional<ApplicationCard> find(String businessKey) {
        return applications.findByBusinessKey(businessKey).map(Application::toCard);
    }

    /** Newest first, whatever the order of the ids. */
    public List<ApplicationCard> all(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : cards(applications.findByIdInOrderByIdDesc(ids));
    }

    /** In the order in which they were begun. */
    public List<ApplicationCard> withKeys(Collection<String> businessKeys) {
        return businessKeys.isEmpty() ? List.of() : cards(applications.findByBusinessKeyInOrderById(businessKeys));
    }

    /** The applications that have joined this combined case; empty for others. */
    public List<ApplicationCard> joined(long combined) {
        return applications
                .findById(combined)
                .map(application -> application.joined().map(Application::toCard).toList())
                .orElse(List.of());
    }

    /** Without loading the application. */
    public String businessKey(long id) {
        return applications.businessKey(id).orElseThrow();
    }

    /** The combined case that an application is asked into or has joined. */
    public Optional<String> combinedKey(String businessKey) {
        return applications.combinedKey(businessKey);
    }

    /** The same of many applications by their keys; those that belong to none are left out. */
    public Map<String, String> combinedKeys(Collection<String> businessKeys) {
        return applications.combinedKeys(businessKeys).stream()
                .collect(Collectors.toMap(
                        ApplicationRepository.Joining::businessKey, ApplicationRepository.Joining::combinedKey));
    }

    /** The presenter's part; empty before an application is forwarded. */
    public Optional<Compensation> compensation(long id) {
        return applications.findById(id).map(Application::compensation);
    }

    /** Everything that happened, oldest first. */
    public List<Happening> history(long id) {
        return events.findByApplicationOrderById(id).stream()
                .map(ApplicationEvent::toHappening)
                .toList();
    }

    /** Why the application came back the last time; empty when it never did. */
    public Optional<Happening> lastSentBack(long id) {
        return events.findFirstByApplicationAndKindInOrderByIdDesc(id, SENT_BACK)
                .map(ApplicationEvent::toHappening);
    }

    @Override
    public Map<String, String> titles(Collection<String> businessKeys) {
        return businessKeys.isEmpty()
                ? Map.of()
                : applications.titles(businessKeys).stream()
                        .collect(Collectors.toMap(
                                ApplicationRepository.Title::businessKey, ApplicationRepository.Title::name));
    }

    /** Those that this person applied for or is supervised in, newest first. @param before id where the page before ended */
    public List<ApplicationCard> ofPerson(String personId, long before, int limit) {
        return all(lists.ofPerson(personId, before, limit));
    }

    /** Those that wait for this presenter, newest first. */
    public List<ApplicationCard> toPresent(String personId, long before, int limit) {
        return presentedBy(personId, TO_PRESENT, before, limit);
    }

    /** Those that this presenter has sent on, or back, and that are not decided; newest first. */
    public List<ApplicationCard> sentOn(String personId, long before, int limit) {
        return presentedBy(personId, SENT_ON, before, limit);
    }

    /** Those of this presenter that have a supervisor, had one, or will have none; newest first. */
    public List<ApplicationCard> decided(String personId, long before, int limit) {
        return presentedBy(personId, DECIDED, before, limit);
    }

    private List<ApplicationCard> presentedBy(
            String personId, Set<ApplicationState> states, long before, int limit) {
        return all(lists.presentedBy(personId, states, before, limit));
    }

    private static List<ApplicationCard> cards(List<Application> found) {
        return found.stream().map(Application::toCard).toList();
    }
}
